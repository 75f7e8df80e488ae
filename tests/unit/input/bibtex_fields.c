#include "shown.h"

#define ENTRY(fields) "@article{k, title={A title}, journal={J Things}," \
    fields "}"

START_TEST(an_article)
{
	struct desk k;
	const char *x = shown(&k, ENTRY("author={Ann Roe and Poe, Bob},"
	    "year={2014},month=may,day=9,volume={9},number={2},pages={5--9},"
	    "publisher={Taylor \\& Francis},address={Town},"
	    "issn={1545-598X},eissn={2050-084X},doi={10.1000/x\\_y},"
	    "pmid={123},pmcid={PMC7},url={http://a.org/b\\_c},"
	    "language={English},keywords={one, two},abstract={Words.},"
	    "note={cited By 37},annote={A note},file={:a.pdf:PDF},"
	    "bdsk-url-1={x},type={Review},affiliation={Here; There}"));

	ck_has(x, "\"doi\": \"10.1000/x_y\"");
	ck_has(x, "\"year\": 2014,\"month\": 5,\"day\": 9");
	ck_has(x, "\"volume\": \"9\",\"issue\": \"2\",\"fpage\": \"5\","
	    "\"lpage\": \"9\"");
	ck_has(x, "\"publisher\": \"Town: Taylor & Francis\"");
	ck_has(x, "\"issn_electronic\": \"2050-084X\"");
	ck_has(x, "\"pmid\": \"123\",\"pmcid\": \"PMC7\"");
	ck_has(x, "\"value\": \"http://a.org/b_c\"");
	ck_has(x, "[{\"text\": \"one\"},{\"text\": \"two\"}]");
	ck_has(x, "[{\"text\": \"Here\"},{\"text\": \"There\"}]");
	ck_has(x, "\"paras\": [\"A note\"]");
	ck_has(x, "{\"name\": \"Review\"},{\"name\": \"Journal Article\"}");
	ck_has(x, "\"path\": \"file\"");
	ck_has(x, "\"path\": \"note\"");
	ck_not_said(&k, "element-unknown");
	desk_drop(&k);
}
END_TEST

START_TEST(other_works)
{
	ck_shows("@inproceedings{k, title={A}, booktitle={Proc. X},"
	    "editor={Doe, D}, series={LNCS}, location={Town},"
	    "address={Berlin}}", "\"book\": {\"title\": \"Proc. X\","
	    "\"collection_title\": \"LNCS\",\"publisher_loc\": \"Berlin\"");
	ck_shows("@inproceedings{k, title={A}, booktitle={P},"
	    "address={Berlin}, location={Town}}",
	    "\"title\": \"Conference\",\"paras\": [\"Town\"]");
	ck_shows("@phdthesis{k, title={A}, school={A School}}",
	    "\"book\": {\"publisher\": \"A School\"");
	ck_shows("@inbook{k, title={A}, chapter={3}}", "\"title\": \"Chapter"
	    "\",\"paras\": [\"3\"]");
	ck_shows("@incollection{k, title={A}, booktitle={B}, chapter={3}}",
	    "\"location_labels\": \"Chapter 3\"");
	ck_shows("@misc{k, title={A}, eprint={1234.5678},"
	    "archivePrefix={arXiv}}", "\"type\": \"arxiv\",\"value\": "
	    "\"1234.5678\"");
	ck_shows("@misc{k, title={A}, eprint={1234.5678},"
	    "archivePrefix={arXiv}}", "\"name\": \"Preprint\"");
	ck_shows("@misc{k, title={A}, eprint={123}, eprinttype={pubmed}}",
	    "\"pmid\": \"123\"");
	ck_shows("@misc{k, title={A}, howpublished={\\url{http://a.org}}}",
	    "\"value\": \"http://a.org\"");
	ck_shows(ENTRY("crossref={10.1000/x}"), "\"doi\": \"10.1000/x\"");
	ck_shows(ENTRY("crossref={other}"), "\"path\": \"crossref\"");
}
END_TEST

START_TEST(what_the_web_of_science_writes)
{
	struct desk k;
	const char *x = shown(&k, ENTRY("author={Roe, Ann and Poe, Bob},"
	    "affiliation={{Poe, B (Reprint Author), Here, a\n   Town.\n"
	    "   Roe, Ann; Poe, Bob, There.}},"
	    "unique-id={{ISI:0001}},keywords-plus={{BIG}},"
	    "cited-references={{DOE D, 1997, J TH, DOI 10.1000/y.\n   MOE M,"
	    "\n   1998.}},number-of-cited-references={{2}},"
	    "funding-acknowledgement={{Fund {[}12]}},funding-text={{We "
	    "thank.}},author-email={{a@b.org}},times-cited={{5}}"));

	ck_has(x, "\"corresp\": true");
	ck_has(x, "\"affs\": [{\"text\": \"There.\"}]");
	ck_has(x, "\"paras\": [\"Poe, B (Reprint Author), Here, a Town.\","
	    "\"a@b.org\"]");
	ck_has(x, "\"type\": \"isi\",\"value\": \"0001\"");
	ck_has(x, "\"doi\": \"10.1000/y\"},{\"text\": \"MOE M, 1998.\"}");
	ck_has(x, "\"grants\": [{\"id\": \"12\",\"agency\": \"Fund\"}]");
	ck_not_said(&k, "element-unknown");
	desk_drop(&k);
}
END_TEST

START_TEST(what_scopus_writes)
{
	ck_shows(ENTRY("references={Roe, A., One (2001; x) J, 1; Poe, B., "
	    "Two}"), "\"refs\": [{\"text\": \"Roe, A., One (2001; x) J, 1\"},"
	    "{\"text\": \"Poe, B., Two\"}]");
	ck_shows(ENTRY("funding_details={Fund; 12}"), "\"agency\": "
	    "\"Fund; 12\"");
	ck_shows(ENTRY("abbrev_source_title={J Th},source={Scopus}"),
	    "\"abbrev\": \"J Th\"");
}
END_TEST

UNIT_MAIN("input/bibtex_fields", an_article, other_works,
    what_the_web_of_science_writes, what_scopus_writes)
