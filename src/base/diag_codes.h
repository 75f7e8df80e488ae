/*
 * The table of messages: DIAG(constant, "code", level, "advice").
 *
 * A code is stable: scripts may rely on it.  What a message says beside its
 * code is written where it is raised.  Advice may be "" where none helps.
 * Kept in sections, one per room; offprint(1) lists the same table.
 */

/* base: files and memory */
DIAG(DIAG_FILE_OPEN, "file-open", ERROR, "check the name and its permissions")
DIAG(DIAG_FILE_READ, "file-read", ERROR, "the file may be damaged; copy it again")
DIAG(DIAG_FILE_DIRECTORY, "file-directory", ERROR, "name the files in it")
DIAG(DIAG_FILE_WRITE, "file-write", FATAL, "check the free space and the permissions of the folder; nothing was left behind")
DIAG(DIAG_MEMORY, "out-of-memory", ERROR, "raise --max-memory")

/* input */
DIAG(DIAG_INPUT_EMPTY, "input-empty", ERROR, "save or copy the record again")
DIAG(DIAG_INPUT_UNKNOWN, "input-unknown", UNSUPPORTED, "give PubMed XML or a PubMed page copied as text")
DIAG(DIAG_INPUT_FORMAT, "input-format", NOTE, "")
DIAG(DIAG_NO_RECORD, "no-record", ERROR, "the set holds no article; check the search that made it")
DIAG(DIAG_XML_SYNTAX, "xml-syntax", ERROR, "the file is cut or damaged; fetch it again")
DIAG(DIAG_XML_ENTITY, "xml-entity", WARNING, "external and unknown entities are not resolved")
DIAG(DIAG_XML_LIMIT, "xml-limit", ERROR, "the record is larger or deeper than any real one")
DIAG(DIAG_RECORD_BROKEN, "record-broken", ERROR, "the other records were made")
DIAG(DIAG_ELEMENT_UNKNOWN, "element-unknown", WARNING, "its text is kept in the report")
DIAG(DIAG_RECORD_DELETED, "record-deleted", NOTE, "PubMed has withdrawn these identifiers")
DIAG(DIAG_TITLE_MISSING, "title-missing", WARNING, "")
DIAG(DIAG_DATE_ODD, "date-odd", NOTE, "printed as the record gives it")
DIAG(DIAG_ID_BAD, "id-bad", WARNING, "the identifier was left out of links")
DIAG(DIAG_AFF_MISSING, "aff-missing", WARNING, "")
DIAG(DIAG_NOT_IN_SOURCE, "not-in-source", NOTE, "expand the section on the page before copying")
DIAG(DIAG_TEXT_REPAIRED, "text-repaired", NOTE, "")
DIAG(DIAG_TEXT_ENCODING, "text-encoding", WARNING, "save the file as UTF-8")
DIAG(DIAG_TEXT_PRIVATE, "text-private-use", WARNING, "the character has no meaning outside its publisher's font")
DIAG(DIAG_UNREACHED, "text-unreached", NOTE, "not part of a handout")

/* template */
DIAG(DIAG_TEMPLATE_OPEN, "template-open", FATAL, "give the name of an installed template or a file")
DIAG(DIAG_TEMPLATE_BAD, "template-bad", FATAL, "see templates/template.rng")

/* text */
DIAG(DIAG_FONT_OPEN, "font-open", FATAL, "run make fonts, or install the packages named in fonts/fonts.list")
DIAG(DIAG_FONT_EMBED, "font-embed", FATAL, "the face's licence bits forbid embedding")
DIAG(DIAG_GLYPH_MISSING, "glyph-missing", WARNING, "drawn as a box with its code point; name a family that has it in the template")
DIAG(DIAG_HYPHENS_MISSING, "hyphens-missing", NOTE, "install the hyphenation patterns of the language")

/* layout */
DIAG(DIAG_LINE_OVERFULL, "line-overfull", WARNING, "")
DIAG(DIAG_IMAGE_BAD, "image-bad", WARNING, "")

/* pdf */
DIAG(DIAG_PDF_FAILED, "pdf-failed", ERROR, "")

/* command line */
DIAG(DIAG_USAGE, "usage", FATAL, "see offprint --help")
DIAG(DIAG_MADE, "made", NOTE, "")
DIAG(DIAG_DONE, "done", NOTE, "")
