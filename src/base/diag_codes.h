/*
 * The table of messages: DIAG(constant, "code", level, "advice"), and behind
 * it, for offprint(1), what the code means: one comment on the same line.
 *
 * A code is stable: scripts may rely on it.  What a message says beside its
 * code is written where it is raised.  Advice may be "" where none helps.
 * Kept in sections, one per room; man/diagnostics.sh prints them.
 */

/* base: files and memory */
DIAG(DIAG_FILE_OPEN, "file-open", ERROR, "check the name and its permissions")  /* an input is not there or may not be read */
DIAG(DIAG_FILE_READ, "file-read", ERROR, "the file may be damaged; copy it again")  /* reading stopped; gzip data that end too early, for one */
DIAG(DIAG_FILE_DIRECTORY, "file-directory", ERROR, "name the files in it")  /* an input is a folder */
DIAG(DIAG_FILE_WRITE, "file-write", FATAL, "check the free space and the permissions of the folder; nothing was left behind")  /* a PDF or folder cannot be written */
DIAG(DIAG_MEMORY, "out-of-memory", ERROR, "raise --max-memory")  /* an article needs more than it may have */

/* input */
DIAG(DIAG_INPUT_EMPTY, "input-empty", ERROR, "save or copy the record again")  /* an input holds nothing */
DIAG(DIAG_INPUT_UNKNOWN, "input-unknown", UNSUPPORTED, "see offprint(1) for the forms that are read; PubMed XML is the best")  /* no known form; the message says what it looks like */
DIAG(DIAG_INPUT_FORMAT, "input-format", NOTE, "")  /* the form that was recognised */
DIAG(DIAG_NO_RECORD, "no-record", ERROR, "the set holds no article; check the search that made it")  /* the form is right, and there is no article in it */
DIAG(DIAG_XML_SYNTAX, "xml-syntax", ERROR, "the file is cut or damaged; fetch it again")  /* not well-formed XML */
DIAG(DIAG_XML_ENTITY, "xml-entity", WARNING, "external and unknown entities are not resolved")  /* an entity without a meaning, or a bare ampersand */
DIAG(DIAG_XML_LIMIT, "xml-limit", ERROR, "the record is larger or deeper than any real one")  /* larger or deeper than is read */
DIAG(DIAG_JSON_SYNTAX, "json-syntax", ERROR, "the file is cut or damaged; fetch it again")  /* no JSON, even when its usual slips are mended */
DIAG(DIAG_BIBTEX_SYNTAX, "bibtex-syntax", WARNING, "what could be read was kept")  /* braces that do not balance, a string that is not defined */
DIAG(DIAG_TEX_UNKNOWN, "tex-unknown", NOTE, "its argument was kept")  /* a macro of TeX without a meaning here */
DIAG(DIAG_ELEMENT_UNKNOWN, "element-unknown", WARNING, "its text is kept in the report")  /* an element with text that no field takes */
DIAG(DIAG_RECORD_DELETED, "record-deleted", NOTE, "PubMed has withdrawn these identifiers")  /* a list of withdrawn records, which is no article */
DIAG(DIAG_RECORD_EMPTY, "record-empty", WARNING, "it was passed over")  /* a record that says nothing of a work */
DIAG(DIAG_TITLE_MISSING, "title-missing", WARNING, "")  /* a record without a title */
DIAG(DIAG_TABLE_REPAIRED, "table-repaired", NOTE, "")  /* rows, columns or spans of a table that do not fit each other; gaps were filled, overlaps parted */
DIAG(DIAG_DATE_ODD, "date-odd", NOTE, "printed as the record gives it")  /* a date that is no plain day, month or season */
DIAG(DIAG_ID_BAD, "id-bad", WARNING, "the identifier was left out of links")  /* a DOI, PMID, ORCID or the like that cannot be right */
DIAG(DIAG_AFF_MISSING, "aff-missing", WARNING, "")  /* a mark of an affiliation that the record does not hold */
DIAG(DIAG_NOT_IN_SOURCE, "not-in-source", NOTE, "expand the section before the page is copied or saved, or fetch the record as XML")  /* the copied or saved page did not show a section; the handout says so */
DIAG(DIAG_TEXT_REPAIRED, "text-repaired", NOTE, "")  /* broken characters or mark-up were put right */
DIAG(DIAG_TEXT_ENCODING, "text-encoding", WARNING, "save the file as UTF-8")  /* not in the encoding that it claims */
DIAG(DIAG_TEXT_PRIVATE, "text-private-use", WARNING, "the character has no meaning outside its publisher's font")  /* a private-use character */
DIAG(DIAG_UNREACHED, "text-unreached", NOTE, "not part of a handout")  /* text that a handout does not print, such as that of an article in full, or a line of a copied page that was not understood */
DIAG(DIAG_PACKAGE_BAD, "package-bad", ERROR, "unpack it and give the XML file in it")  /* a .zip or .tar file that is damaged, protected or too large */
DIAG(DIAG_PACKAGE_EMPTY, "package-empty", UNSUPPORTED, "give the record itself")  /* a .zip or .tar file without the JATS XML of an article */
DIAG(DIAG_PACKAGE_MORE, "package-more", WARNING, "unpack it and give the other XML files too")  /* a .zip or .tar file with several articles, of which the first is read */
DIAG(DIAG_IMAGE_MISSING, "image-missing", NOTE, "put the pictures beside the file, or give the whole .zip or .tar.gz package")  /* the record names pictures that do not lie beside it; the captions are printed without them */
DIAG(DIAG_IMAGE_BAD, "image-bad", WARNING, "give it as JPEG, PNG or TIFF; the caption is printed without it")  /* a picture that cannot be drawn: damaged, too large, or of another form */
DIAG(DIAG_IMAGE_FIRST, "image-first", NOTE, "")  /* a file of several pictures, such as a film or a TIFF of several pages, of which the first is printed */

/* template */
DIAG(DIAG_TEMPLATE_OPEN, "template-open", FATAL, "give the name of an installed template or a file")  /* the template cannot be read */
DIAG(DIAG_TEMPLATE_BAD, "template-bad", FATAL, "see templates/README.md")  /* the template is not valid */
DIAG(DIAG_TABLE_LEFT, "table-left", NOTE, "--tables=full prints them")  /* tables of the text, which are printed by their captions or not at all */

/* text */
DIAG(DIAG_FONT_OPEN, "font-open", FATAL, "run make fonts, or install the packages named in fonts/fonts.list")  /* a face, or the list of faces, cannot be read */
DIAG(DIAG_FONT_EMBED, "font-embed", FATAL, "the face's licence bits forbid embedding")  /* a face may not be put into a PDF */
DIAG(DIAG_FONT_FAMILY, "font-family", WARNING, "name a family of fonts/fonts.list; the text face stands in for it")  /* a template names a family that is not there */
DIAG(DIAG_GLYPH_MISSING, "glyph-missing", WARNING, "drawn as a box with its code point; name a family that has it in the template")  /* no face has the character */
DIAG(DIAG_HYPHENS_MISSING, "hyphens-missing", NOTE, "install the hyphenation patterns of the language")  /* a language without hyphenation patterns */

/* layout */
DIAG(DIAG_LINE_OVERFULL, "line-overfull", WARNING, "")  /* a line could not be broken and sticks out */
DIAG(DIAG_FIT, "fit", NOTE, "")  /* under --fit: smaller type, less space or other columns than the template says */
DIAG(DIAG_FIT_LEFT_OUT, "fit-left-out", WARNING, "allow more pages, or print the whole")  /* under --fit: parts that are not on the handout, as a note on it says too */
DIAG(DIAG_FIT_NOT, "fit-not", WARNING, "allow more pages")  /* under --fit: it took more pages than that, with all that may be left out */
DIAG(DIAG_MATH_UNSUPPORTED, "math-unsupported", WARNING, "the formula stays a line of text")  /* a formula that cannot be set as mathematics */
DIAG(DIAG_MATH_LIMIT, "math-limit", WARNING, "the formula stays a line of text")  /* a formula nested deeper or larger than any real one */
DIAG(DIAG_MATH_WIDE, "math-wide", NOTE, "the formula stays a line of text")  /* a formula wider than its line, even when set small */
DIAG(DIAG_MATH_ODD, "math-simplified", NOTE, "")  /* a notation of a formula that is drawn in a simpler way */

/* pdf */
DIAG(DIAG_PDF_FAILED, "pdf-failed", ERROR, "")  /* the PDF could not be made */

/* command line */
DIAG(DIAG_USAGE, "usage", FATAL, "see offprint --help")  /* the command line is wrong */
DIAG(DIAG_MADE, "made", NOTE, "")  /* a PDF was made */
DIAG(DIAG_DUPLICATE, "duplicate", NOTE, "--keep-duplicates makes it again")  /* an article that this run has made already, by its PMID or DOI */
DIAG(DIAG_DONE, "done", NOTE, "")  /* the last line of a run of several */
