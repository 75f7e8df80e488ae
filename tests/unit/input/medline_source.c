#include "desk.h"

#define RECORD(fields) "PMID- 101\nTI  - A title.\n" fields

/* "type=value " of all identifiers */
static const char *
ids(struct desk *k)
{
	const struct article *x = k->article;
	struct buf b = { .arena = k->notes };

	for (size_t i = 0; i < x->n_ids; i++)
		buf_printf(&b, "%s=%s ", x->ids[i].type ? x->ids[i].type
		    : "?", x->ids[i].value);
	return buf_text(&b);
}

START_TEST(identifiers)
{
	struct desk k;
	const struct article *x = desk_read(&k, RECORD("PMC - PMC12\n"
	    "LID - 10.1000/a.1 [doi]\nLID - S0165-1(2)3 [pii]\n"
	    "AID - 10.1000/a.1 [doi]\nAID - S0165-1(2)3 [pii]\n"
	    "AID - NBK12 [bookaccession]\nAID - 77\nMID - NIHMS9\n"
	    "OID - NLM: EMS1\nOID - 5\nUI  - 3\n"));

	ck_assert_str_eq(x->doi, "10.1000/a.1");
	ck_assert_str_eq(x->pmcid, "PMC12");
	ck_assert_str_eq(x->elocation_id, "S0165-1(2)3");
	ck_assert_str_eq(ids(&k), "pii=S0165-1(2)3 bookaccession=NBK12 ?=77 "
	    "mid=NIHMS9 NLM=EMS1 ?=5 ui=3 ");
	desk_drop(&k);
	x = desk_read(&k, RECORD("AID - doi:10.1000/b\n"
	    "AID - 10.1000/c [doi]\nAID - [pii]\nLID - e12\n"));
	ck_assert_str_eq(x->doi, "10.1000/b");
	ck_assert_str_eq(ids(&k), "doi=10.1000/c ?=[pii] ");
	ck_assert_str_eq(x->page_range, "e12");
	desk_drop(&k);
	x = desk_read(&k, RECORD("PG  - e12\nLID - e12\nLID - e012-20\n"
	    "LID - e9\n"));
	ck_assert_str_eq(x->elocation_id, "e012-20");
	ck_assert_uint_eq(x->n_unreached, 1);
	desk_drop(&k);
}
END_TEST

static const char *
dates(struct desk *k)
{
	const struct article *x = k->article;
	struct buf b = { .arena = k->notes };

	for (size_t i = 0; i < x->n_dates; i++)
		buf_printf(&b, "%s=%s ", x->dates[i].type,
		    date_text(k->notes, &x->dates[i].date));
	return buf_text(&b);
}

START_TEST(dates_are_said_once)
{
	struct desk k;

	desk_read(&k, RECORD("DP  - 2020 Jan-Feb\nDEP - 20200102\n"
	    "DCOM- 20200304\nLR  - 20200405\nDA  - 20190101\n"
	    "EDAT- 2020/01/03 06:00\nMHDA- 2020/03/05 06:00\n"
	    "CRDT- 2020/01/02 05:00\nPMCR- 2021/01/01\n"
	    "PHST- 2019/10/01 00:00 [received]\n"
	    "PHST- 2020/01/03 06:00 [pubmed]\n"
	    "PHST- 2020/03/05 06:00 [medline]\n"
	    "PHST- 2020/01/02 05:00 [entrez]\n"
	    "PHST- 2021/01/01 00:00 [pmc-release]\n"
	    "PHST- 2016 [ecollection]\nPHST- 2017 [ecollection]\n"));
	ck_assert_str_eq(dates(&k), "PubDate=2020 Jan-Feb "
	    "Electronic=2 Jan 2020 DateCompleted=4 Mar 2020 "
	    "DateRevised=5 Apr 2020 DateCreated=1 Jan 2019 "
	    "pubmed=3 Jan 2020 medline=5 Mar 2020 entrez=2 Jan 2020 "
	    "pmc-release=1 Jan 2021 received=1 Oct 2019 "
	    "ecollection=2016 ecollection=2017 ");
	ck_not_said(&k, "[date-odd]");
	desk_drop(&k);
	desk_read(&k, RECORD("DEP - soon\nPHST- [x]\n"));
	ck_said(&k, "\"soon\" is no plain date");
	desk_drop(&k);
}
END_TEST

START_TEST(journals)
{
	struct desk k;
	const struct article *x = desk_read(&k, RECORD("TA  - J Ex\n"
	    "JT  - Journal of examples\nJID - 12\n"
	    "IS  - 2049-3630 (Print) 0317-8471 (Linking)\n"
	    "ISSN- 1234-5679 (Electronic)\nIS  - 9999-9994 (Print)\n"
	    "IS  - none\nPG  - 454-81\nPG  - 454-81\nPL  - Peru\nLA  - eng\n"
	    "LA  - ger\nLA  - und\nLA  - no such\nRF  - many\n"));

	ck_assert_str_eq(x->journal.abbrev, "J Ex");
	ck_assert_str_eq(x->journal.title, "Journal of examples");
	ck_assert_str_eq(x->journal.nlm_id, "12");
	ck_assert_str_eq(x->journal.issn_print, "2049-3630");
	ck_assert_str_eq(x->journal.issn_linking, "0317-8471");
	ck_assert_str_eq(x->journal.issn_electronic, "1234-5679");
	ck_assert_str_eq(x->journal.country, "Peru");
	ck_assert_str_eq(x->page_range, "454-81");
	ck_assert_str_eq(x->lpage, "481");
	ck_assert_str_eq(x->lang, "en");
	ck_assert_uint_eq(x->n_langs, 2);
	ck_assert_uint_eq(x->n_unreached, 3);
	ck_assert_uint_eq(x->unreached[0].count, 2);
	desk_drop(&k);
}
END_TEST

START_TEST(books)
{
	struct desk k;
	const struct article *x = desk_read(&k, "PMID- 101\nBTI - A Book\n"
	    "CTI - A series\nVTI - Part one\nEN  - 2nd\nPB  - Press\n"
	    "PL  - Town\nCP  - 3\nISBN- ISBN 978-1\nISBN- 978-2\n"
	    "CTDT- 20050418\nDRDT- 20230511\nBTI - Other\n");
	const struct book *b = x->book;

	ck_rich(&k, x->title, "A Book");
	ck_rich(&k, b->collection_title, "A series");
	ck_assert_str_eq(b->volume_title, "Part one");
	ck_assert_str_eq(b->edition, "2nd");
	ck_assert_str_eq(b->publisher, "Press");
	ck_assert_str_eq(b->publisher_loc, "Town");
	ck_assert_ptr_null(x->journal.country);
	ck_assert_str_eq(b->location_labels, "Chapter 3");
	ck_assert_uint_eq(b->n_isbns, 2);
	ck_assert_str_eq(b->isbns[0], "978-1");
	ck_assert_str_eq(dates(&k), "ContributionDate=18 Apr 2005 "
	    "DateRevised=11 May 2023 ");
	ck_assert_uint_eq(x->n_unreached, 1);
	desk_drop(&k);
}
END_TEST

/* Other programs put a book's fields into an article of a journal. */
START_TEST(an_article_is_no_book)
{
	struct desk k;
	const struct article *x = desk_read(&k, RECORD("JT  - A journal\n"
	    "CTI - A series\nEN  - 2\nISBN- 978-1\nPB  - Press\n"
	    "PL  - Peru\n"));

	ck_assert_ptr_null(x->book);
	ck_assert_uint_eq(x->n_sections, 2);
	ck_assert_str_eq(x->sections[0].title, "Collection");
	ck_rich(&k, x->sections[1].paras[0], "2");
	ck_assert_str_eq(ids(&k), "isbn=978-1 ");
	ck_assert_str_eq(x->journal.publisher, "Press");
	ck_assert_str_eq(x->journal.country, "Peru");
	desk_drop(&k);
}
END_TEST

START_TEST(other_articles)
{
	struct desk k;
	const struct article *x = desk_read(&k, RECORD(
	    "CIN - J Ex. 2019 May;7(5):1-2. doi: 10.1000/x. PMID: 11\n"
	    "PRIN- J Ex. 2001;1:1.\nROF - J Ex. 2000;1:1. PMID: 12\n"
	    "DDIN- J Ex. 2002;1:1.\n"));
	const struct notice *n = x->notices;

	ck_assert_uint_eq(x->n_notices, 4);
	ck_assert_int_eq(n[0].kind, NOTICE_ERRATUM_IN);
	ck_assert_str_eq(n[0].type, "Partial retraction in");
	ck_assert_int_eq(n[1].kind, NOTICE_RETRACTION_OF);
	ck_assert_str_eq(n[1].pmid, "12");
	ck_assert_int_eq(n[2].kind, NOTICE_COMMENT_IN);
	ck_assert_str_eq(n[2].type, "Comment in");
	ck_rich(&k, n[2].text, "J Ex. 2019 May;7(5):1-2. doi: 10.1000/x.");
	ck_assert_str_eq(n[2].pmid, "11");
	ck_assert_str_eq(n[3].type, "Dataset described in");
	desk_drop(&k);
}
END_TEST

/* SO says again what others say, unless there are no others. */
START_TEST(the_citation)
{
	struct desk k;
	const struct article *x = desk_read(&k, RECORD(
	    "SO  - J Ex. 2009;20(4):454-81.\n"));

	ck_assert_str_eq(x->journal.abbrev, "J Ex");
	ck_assert_str_eq(x->citation, "2009;20(4):454-81.");
	desk_drop(&k);
	x = desk_read(&k, RECORD("DP  - 2009\nSO  - J Ex. 2009;20:4.\n"));
	ck_assert_ptr_null(x->citation);
	desk_drop(&k);
	x = desk_read(&k, RECORD("SO  - nothing of the kind\n"));
	ck_assert_str_eq(x->citation, "nothing of the kind");
	desk_drop(&k);
}
END_TEST

UNIT_MAIN("input/medline_source", identifiers, dates_are_said_once, journals,
    books, an_article_is_no_book, other_articles, the_citation)
