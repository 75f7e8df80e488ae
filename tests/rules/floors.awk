# The include law: own room and lower floors, never up, never sideways.
BEGIN {
	floor["base"] = 0; floor["raster"] = floor["text"] = 1; floor["model"] = 2
	floor["input"] = floor["template"] = floor["layout"] = floor["pdf"] = 3
	floor["preview"] = 3
	floor["road"] = 4; floor["cli"] = 5
	# the public face is the road's
	floor["offprint"] = 4
}
function room_of(file,   parts, n) {
	if (file ~ /^include\//)
		return "offprint"
	n = split(file, parts, "/")
	return n == 2 ? "road" : parts[2]
}
/^#[ \t]*include[ \t]*"/ {
	split($0, q, "\"")
	target = q[2]
	mine = room_of(FILENAME)
	n = split(target, parts, "/")
	theirs = n == 1 ? "road" : parts[1]
	if (!(mine in floor))
		print FILENAME ": no room of the house"
	else if (n == 1 && target != "road.h")
		print FILENAME ":" FNR ": write \"" target "\" from src/"
	else if (!(theirs in floor))
		print FILENAME ":" FNR ": no such room: " target
	else if (mine != theirs && floor[theirs] >= floor[mine] &&
	    !(mine == "road" && theirs == "offprint"))
		print FILENAME ":" FNR ": " mine " (floor " floor[mine] \
		    ") includes " target " (floor " floor[theirs] ")"
}
