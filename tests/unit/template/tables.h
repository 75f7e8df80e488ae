/*
 * What the tests of tables share.
 */
#ifndef TESTS_TEMPLATE_TABLES_H
#define TESTS_TEMPLATE_TABLES_H

#include "desk.h"

#include "template/tables.h"

#define CELL(at, words) { .column = at, .columns = 1, .rows = 1, \
	ITEMS(paras, struct rich, PLAIN(words)) }
#define EMPTY(at) { .column = at, .columns = 1, .rows = 1 }
/* One that goes over several places. */
#define SPAN(at, across, down, words) { .column = at, .columns = across, \
	.rows = down, ITEMS(paras, struct rich, PLAIN(words)) }
#define HEAD(at, words) { .column = at, .columns = 1, .rows = 1, \
	.scope = TABLE_SCOPE_COLUMN, ITEMS(paras, struct rich, PLAIN(words)) }
#define ROW(...) { .part = TABLE_BODY, \
	ITEMS(cells, struct table_cell, __VA_ARGS__) }

#endif
