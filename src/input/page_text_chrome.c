/*
 * A copied page: the words of the site itself.
 *
 * A copy runs them together as it likes ("SaveEmailSend to"), so a line is the
 * site's when phrases of the table tile it.  A phrase is known only in its
 * zone of the page: "Help" is a link below and may be a term above.
 */
#define _GNU_SOURCE             /* strcasestr */
#include "input/page_text.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum { H = ZONE_HEAD, B = ZONE_BODY, F = ZONE_FOOT };

struct copied_phrase {
	const char *text;
	unsigned zones;
};

static const struct copied_phrase copied_phrases[] = {
	{ "Clipboard, Search History, and several other advanced features are "
	    "temporarily unavailable.", H },
	{ "Skip to main page content", H | F },
	{ "Skip to main content", H },
	{ "Skip to search", H },
	{ "U.S. flag", H }, { "Dot gov", H }, { "Https", H }, { "HTTPS", H },
	{ "An official website of the United States government", H | F },
	{ "Official websites use .gov", H },
	{ "Secure .gov websites use HTTPS", H },
	{ "Here's how you know", H }, { "The site is secure.", H },
	{ "The .gov means it's official.", H },
	{ "Federal government websites often end in .gov or .mil. Before "
	    "sharing sensitive information, make sure you're on a federal "
	    "government site.", H },
	{ "The https:// ensures that you are connecting to the official "
	    "website and that any information you provide is encrypted and "
	    "transmitted securely.", H },
	{ "NIH NLM Logo", H }, { "NIH NLM logo", H }, { "Log in", H },
	{ "Show account info", H }, { "Close", H | F }, { "Account", H },
	{ "Logged in as:", H }, { "username", H }, { "Dashboard", H },
	{ "Publications", H }, { "Account settings", H }, { "Log out", H },
	{ "Sign in to NCBI", H }, { "NCBI", H | F }, { "Resources", H | F },
	{ "How To", H },
	{ "Access keys", H }, { "NCBI Homepage", H },
	{ "MyNCBI Homepage", H }, { "Main Content", H },
	{ "Main Navigation", H }, { "pubmed logo", H }, { "PubMed logo", H },
	{ "PubMed", H | F }, { "PubMed.gov", H },
	{ "US National Library of Medicine National Institutes of Health",
	    H }, { "Search:", H }, { "Search", H | F }, { "Search box", H },
	{ "Search database", H }, { "Search term", H },
	{ "Clear search input", H },
	{ "Advanced", H }, { "Clipboard", H | F }, { "User Guide", H },
	{ "Help", H | F }, { "Save", H | F }, { "Email", H | F },
	{ "Send to", H | F }, { "Send To", H | F }, { "Send to:", H },
	{ "My Bibliography", H | F }, { "My NCBI", H },
	{ "Collections", H | F }, { "Citation manager", H | F },
	{ "Citation Manager", H | F }, { "Display options", H | F },
	{ "Format", H | F }, { "Format:", H | F }, { "Abstract", H | F },
	{ "Format: Abstract", H }, { "Summary", H | F },
	{ "Summary (text)", H | F }, { "Abstract (text)", H | F },
	{ "PMID", H | F }, { "CSV", H | F },
	{ "Save citation to file", H | F }, { "Create file", H | F },
	{ "Cancel", H | F }, { "Email citation", H | F },
	{ "Email address has not been verified. Go to My NCBI account "
	    "settings to confirm your email and then refresh this page.",
	    H | F },
	{ "Subject:", H | F }, { "To:", H | F }, { "From:", H | F },
	{ "Body:", H | F }, { "Selection:", H | F },
	{ "MeSH and other data", H | F }, { "Send email", H | F },
	{ "Add to Collections", H | F },
	{ "Create a new collection", H | F },
	{ "Add to an existing collection", H | F },
	{ "Name your collection:", H | F },
	{ "Name must be less than 100 characters", H | F },
	{ "Choose a collection:", H | F },
	{ "Unable to load your collection due to an error", H | F },
	{ "Please try again", H | F }, { "Add", H | F },
	{ "Add to My Bibliography", H | F },
	{ "Unable to load your delegates due to an error", H | F },
	{ "Your saved search", H | F }, { "Name of saved search:", H | F },
	{ "Search terms:", H | F }, { "Test search terms", H | F },
	{ "Would you like email updates of new search results?", H | F },
	{ "Saved Search Alert Radio Buttons", H | F },
	{ "Yes", H | F }, { "No", H | F }, { "Email:", H | F },
	{ "(change)", H | F }, { "Frequency:", H | F },
	{ "Monthly", H | F }, { "Weekly", H | F }, { "Daily", H | F },
	{ "Which day?", H | F }, { "The first Sunday", H | F },
	{ "The first Monday", H | F }, { "The first Tuesday", H | F },
	{ "The first Wednesday", H | F }, { "The first Thursday", H | F },
	{ "The first Friday", H | F }, { "The first Saturday", H | F },
	{ "The first day", H | F }, { "The first weekday", H | F },
	{ "Sunday", H | F }, { "Monday", H | F }, { "Tuesday", H | F },
	{ "Wednesday", H | F }, { "Thursday", H | F }, { "Friday", H | F },
	{ "Saturday", H | F }, { "Report format:", H | F },
	{ "Send at most:", H | F }, { "1 item", H | F }, { "5 items", H | F },
	{ "10 items", H | F }, { "20 items", H | F }, { "50 items", H | F },
	{ "100 items", H | F }, { "200 items", H | F },
	{ "Send even when there aren't any new results", H | F },
	{ "Optional text in email:", H | F },
	{ "Create a file for external citation management software", H | F },
	{ "Your RSS Feed", H | F }, { "Name of RSS Feed:", H | F },
	{ "Number of items displayed:", H | F }, { "Create RSS", H | F },
	{ "RSS Link", H | F }, { "Copy", H | F }, { "Copied!", H | F },
	{ "Full text links", H | F }, { "Full-text links", H | F },
	{ "Actions", H | B | F }, { "Cite", H | F }, { "Favorites", H | F },
	{ "Permalink", H | F }, { "Share", H | F }, { "Page navigation", H },
	{ "Title & authors", H }, { "Item in Clipboard", H | B | F },
	{ "Collapse", H | B }, { "Expand", H | B }, { "Expand all", H | B },
	{ "Collapse all", H | B }, { "Show more", B }, { "Show less", B },
	{ "Authors", B }, { "Author", B }, { "No authors listed", B },
	{ "[No authors listed]", B },
	{ "PubMed Disclaimer", B }, { "Disclaimer", F },
	{ "Free PMC article", B }, { "Free PMC article.", B },
	{ "Free PMC Article", B }, { "Free full text", B },
	{ "Free Books & Documents", B }, { "Free Books & Documents.", B },
	{ "Free article", B }, { "Free article.", B },
	{ "No abstract available", B }, { "No abstract available.", B },
	{ "Search in PubMed", H | B }, { "Search in MeSH", H | B },
	{ "Search in NLM Catalog", H | B }, { "Add to Search", H | B },
	{ "Full size", B }, { "Supplementary info", B },
	{ "PubMed Commons", B | F }, { "PubMed Commons home", B | F },
	{ "0 comments", B | F }, { "How to join PubMed Commons", B | F },
	{ "How to cite this comment:", B | F },
	{ "See this image and copyright information in PMC", B },
	{ "See comment in PubMed Commons below", H | B },
	{ "[Indexed for MEDLINE]", B },
	{ "[x]", F }, { "Download .nbib", F }, { ".nbib", F }, { "AMA", F },
	{ "APA", F }, { "MLA", F }, { "NLM", F }, { "NIH", F }, { "HHS", F },
	{ "NCBI Literature Resources", F }, { "MeSH", F }, { "PMC", F },
	{ "Bookshelf", F },
	{ "The PubMed wordmark and PubMed logo are registered trademarks of "
	    "the U.S. Department of Health and Human Services (HHS). "
	    "Unauthorized use of these marks is strictly prohibited.", F },
	{ "Follow NCBI", F }, { "Twitter", F }, { "Facebook", F },
	{ "LinkedIn", F }, { "GitHub", F }, { "NCBI Insights Blog", F },
	{ "NCBI Twitter", F }, { "NCBI Facebook", F }, { "NCBI LinkedIn", F },
	{ "NCBI GitHub", F }, { "NCBI YouTube", F }, { "NCBI RSS feed", F },
	{ "Blogsm-blog", F }, { "Connect with NLM", F },
	{ "SM-Twitter", F }, { "SM-Facebook", F }, { "SM-Youtube", F },
	{ "Twittersm-twitter", F }, { "Facebooksm-facebook", F },
	{ "Youtubesm-youtube", F }, { "YouTube", F }, { "Youtube", F },
	{ "NLM Twitter", F }, { "NLM Facebook", F }, { "NLM YouTube", F },
	{ "National Library of Medicine", F }, { "8600 Rockville Pike", F },
	{ "Bethesda, MD 20894", F }, { "Bethesda, MD", F }, { "20894", F },
	{ "Web Policies", F }, { "FOIA", F },
	{ "HHS Vulnerability Disclosure", F }, { "Accessibility", F },
	{ "Careers", F }, { "USA.gov", F }, { "Support Center", F },
	{ "Recent Activity", F }, { "Clear", F }, { "Turn Off", F },
	{ "Turn On", F }, { "Result Filters", H },
	{ "Supplemental Content", F }, { "Save items", F },
	{ "Add to Favorites", F }, { "Your browsing activity is empty.", F },
	 { "You are here:", F }, { "Literature", F },
	{ "Contact", F }, { "Copyright", F }, { "Privacy", F }
};

enum { N_PHRASES = sizeof copied_phrases / sizeof *copied_phrases,
	TILE_LONGEST = 1000 };

bool
copied_starts(const char *s, const char *with)
{
	return strncmp(s, with, strlen(with)) == 0;
}

static bool
copied_ends(const char *s, const char *with)
{
	size_t n = strlen(s), m = strlen(with);

	return n >= m && strcmp(s + n - m, with) == 0;
}

/* Can phrases tile the line?  reach[i]: its first i bytes can be. */
static bool
copied_tile(const char *s, size_t len, unsigned zones)
{
	bool reach[TILE_LONGEST + 1] = { true };

	for (size_t at = 0; at < len; at++) {
		if (!reach[at])
			continue;
		if (s[at] == ' ')
			reach[at + 1] = true;
		for (size_t i = 0; i < N_PHRASES; i++) {
			const struct copied_phrase *p = &copied_phrases[i];
			size_t n;

			if (p->text[0] != s[at] || (p->zones & zones) == 0)
				continue;
			n = strlen(p->text);
			if (n <= len - at && memcmp(p->text, s + at, n) == 0)
				reach[at + n] = true;
		}
	}
	return reach[len];
}

/* "See all similar articles", "Show all 28 references", "All figures (3)" */
static bool
copied_is_more(const char *key)
{
	return (copied_starts(key, "See all ") && strlen(key) < 60) ||
	    (copied_starts(key, "See reviews") && strlen(key) < 60) ||
	    (copied_starts(key, "All figures") && strlen(key) < 20);
}

bool
copied_is_chrome(const char *key, unsigned zones)
{
	size_t len = strlen(key);

	/* a rule of "====" or "----" */
	if (len > 3 && strspn(key, "=-_*~") == len)
		return true;
	if ((zones & ZONE_BODY) != 0 && copied_is_more(key))
		return true;
	if ((zones & (ZONE_HEAD | ZONE_FOOT)) != 0 && len < 200 &&
	    (strstr(key, "full text link") != NULL ||
	    strstr(key, "Free full text") != NULL ||
	    copied_starts(key, "Icon for ") ||
	    copied_ends(key, "- PubMed - NCBI")))
		return true;
	if ((zones & ZONE_FOOT) != 0 && copied_is_navigation(key))
		return true;
	return len <= TILE_LONGEST && copied_tile(key, len, zones);
}

/* ---- labels ------------------------------------------------------------- */

static const struct {
	const char *text;
	enum copied_section section;
} copied_labels[] = {
	{ "Abstract", SECTION_ABSTRACT }, { "Excerpt", SECTION_ABSTRACT },
	{ "Plain language summary", SECTION_PLAIN },
	{ "Keywords", SECTION_KEYWORDS }, { "Sections", SECTION_SECTIONS },
	{ "Conflict of interest statement", SECTION_COI },
	{ "Conflict of interest statements", SECTION_COI },
	{ "Figures", SECTION_FIGURES }, { "Figure", SECTION_FIGURES },
	{ "Similar articles", SECTION_SIMILAR },
	{ "Cited by", SECTION_CITED },
	{ "References", SECTION_REFS }, { "Reference", SECTION_REFS },
	{ "Publication types", SECTION_TYPES },
	{ "Publication type", SECTION_TYPES },
	{ "MeSH terms", SECTION_MESH },
	{ "Supplementary concepts", SECTION_SUPPL_MESH },
	{ "Supplementary concept", SECTION_SUPPL_MESH },
	{ "Substances", SECTION_SUBSTANCES },
	{ "Substance", SECTION_SUBSTANCES },
	{ "Associated data", SECTION_DATA },
	{ "Secondary source ID", SECTION_DATA },
	{ "Grants and funding", SECTION_GRANTS },
	{ "Grant support", SECTION_GRANTS },
	{ "Personal name as subject", SECTION_SUBJECTS },
	{ "Related information", SECTION_SITE },
	{ "LinkOut - more resources", SECTION_SITE },
	{ "NCBI Literature Resources", SECTION_FOOT },
	{ "Full text links", SECTION_FOOT }, { "[x]", SECTION_FOOT },
	{ "Full-text links", SECTION_FOOT },
	{ "Follow NCBI", SECTION_FOOT }, { "Connect with NLM", SECTION_FOOT },
	{ "Send To", SECTION_FOOT }, { "8600 Rockville Pike", SECTION_FOOT },
	{ "PubMed Commons", SECTION_FOOT }
};

enum { N_LABELS = sizeof copied_labels / sizeof *copied_labels };

static bool
copied_is_notice(const char *key)
{
	enum notice_kind kind = notice_kind_from(key);

	return kind != NOTICE_OTHER && strchr(key, ' ') != NULL &&
	    strcmp(key, notice_kind_title(kind)) == 0;
}

enum copied_section
copied_label(const char *key)
{
	size_t len = strlen(key);

	if (len > 60)
		return SECTION_NONE;
	len -= len > 1 && key[len - 1] == ':';
	for (size_t i = 0; i < N_LABELS; i++)
		if (strlen(copied_labels[i].text) == len &&
		    strncasecmp(key, copied_labels[i].text, len) == 0)
			return copied_labels[i].section;
	/* the old layout's heading of what it hides */
	if (strstr(key, ", ") != NULL && copied_is_navigation(key))
		return SECTION_SITE;
	if (copied_is_notice(key))
		return SECTION_NOTICES;
	if (copied_starts(key, "Cited by ") && copied_ends(key, " articles"))
		return SECTION_CITED;
	if (copied_starts(key, "Images from this publication"))
		return SECTION_FIGURES;
	return SECTION_NONE;
}

/* Length of the label, from the section list, that begins the text. */
static size_t
copied_navigation_word(const char *s)
{
	static const char *const others[] = {
		"Title & authors", "Supplementary info", "Page navigation",
		"Supplementary concepts"
	};
	size_t best = 0;

	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		if (copied_starts(s, others[i]))
			best = strlen(others[i]);
	for (size_t i = 0; i < N_LABELS; i++)
		if (copied_labels[i].section < SECTION_FOOT &&
		    copied_starts(s, copied_labels[i].text) &&
		    strlen(copied_labels[i].text) > best)
			best = strlen(copied_labels[i].text);
	for (int k = 0; k < NOTICE_OTHER; k++) {
		const char *title = notice_kind_title((enum notice_kind)k);

		if (copied_starts(s, title) && strlen(title) > best)
			best = strlen(title);
	}
	return best;
}

bool
copied_is_navigation(const char *key)
{
	while (*key != '\0') {
		size_t n = copied_navigation_word(key);

		if (n == 0)
			return false;
		key += n;
		key += strspn(key, ", ");
	}
	return true;
}

bool
copied_is_coi_heading(const char *key)
{
	static const char *const words[] = {
		"CONFLICT", "CONFLICTS", "OF", "INTEREST", "INTERESTS",
		"COMPETING", "DECLARATION", "DECLARATIONS", "STATEMENT",
		"STATEMENTS", "POTENTIAL", "CONFLICTING", "FINANCIAL",
		"DISCLOSURE", "DISCLOSURES", "AND", "COI", "ETHICS", "ETHICAL",
		"THE", "AUTHOR", "AUTHORS", "AUTHORS'"
	};

	if (strlen(key) > 80 || (strcasestr(key, "interest") == NULL &&
	    strcasestr(key, "disclosure") == NULL &&
	    strcasecmp(key, "COI") != 0))
		return false;
	while (*key != '\0') {
		size_t n = strcspn(key, " :./"), i = 0;

		while (i < sizeof words / sizeof *words &&
		    (strlen(words[i]) != n ||
		    strncasecmp(key, words[i], n) != 0))
			i++;
		if (i == sizeof words / sizeof *words && n > 0)
			return false;
		key += n;
		key += strspn(key, " :./");
	}
	return true;
}
