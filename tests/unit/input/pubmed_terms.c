#include "desk.h"

START_TEST(index_terms)
{
	struct desk k;
	const struct article *x = desk_read(&k, CITATION(
	    "<ChemicalList><Chemical><RegistryNumber>0</RegistryNumber>"
	    "<NameOfSubstance UI=\"D1\">Water</NameOfSubstance></Chemical>"
	    "</ChemicalList><SupplMeshList><SupplMeshName Type=\"Disease\" "
	    "UI=\"C1\">Rare</SupplMeshName></SupplMeshList>"
	    "<GeneSymbolList><GeneSymbol>abc</GeneSymbol></GeneSymbolList>"
	    "<MeshHeadingList><MeshHeading><DescriptorName UI=\"D2\" "
	    "MajorTopicYN=\"N\">Liver</DescriptorName><QualifierName "
	    "MajorTopicYN=\"Y\">surgery</QualifierName></MeshHeading>"
	    "<MeshHeading><Descriptor>Old</Descriptor></MeshHeading>"
	    "</MeshHeadingList><NumberOfReferences>12</NumberOfReferences>"));

	ck_assert_ptr_null(x->substances[0].registry_number);
	ck_assert_str_eq(x->substances[0].ui, "D1");
	ck_assert_uint_eq(x->n_mesh, 3);
	ck_assert(x->mesh[0].supplementary);
	ck_assert_str_eq(x->mesh[1].descriptor, "Liver");
	ck_assert(x->mesh[1].qualifiers[0].major);
	ck_assert_str_eq(x->mesh[2].descriptor, "Old");
	ck_assert_str_eq(x->gene_symbols[0], "abc");
	ck_assert_int_eq(x->n_refs_stated, 12);
	desk_drop(&k);
}
END_TEST

START_TEST(grants_and_data)
{
	struct desk k;
	const struct article *x = desk_read(&k, TITLED("<DataBankList>"
	    "<DataBank><DataBankName>figshare</DataBankName>"
	    "<AccessionNumberList><AccessionNumber>a</AccessionNumber>"
	    "<AccessionNumber>b</AccessionNumber></AccessionNumberList>"
	    "</DataBank></DataBankList><GrantList CompleteYN=\"N\"><Grant>"
	    "<GrantID>R01</GrantID><Acronym>EX</Acronym><Agency>NIEX</Agency>"
	    "<Country>Nowhere</Country></Grant><Grant/></GrantList>"
	    "<PublicationTypeList><PublicationType UI=\"D1\">Review"
	    "</PublicationType></PublicationTypeList>"));

	ck_assert_str_eq(x->data_banks[0].name, "figshare");
	ck_assert_uint_eq(x->data_banks[0].n_accessions, 2);
	ck_assert_uint_eq(x->n_grants, 1);
	ck_assert(x->grants_incomplete);
	ck_assert_str_eq(x->grants[0].acronym, "EX");
	ck_assert_str_eq(x->grants[0].country, "Nowhere");
	ck_assert_str_eq(x->pub_types[0].ui, "D1");
	desk_drop(&k);
}
END_TEST

UNIT_MAIN("input/pubmed_terms", index_terms, grants_and_data)
