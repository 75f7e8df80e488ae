#!/usr/bin/env python3
"""Inputs that no honest record holds: make.py KIND [ARGUMENT] >FILE"""
import sys
from xml.sax.saxutils import escape

AUTHOR = ('<Author ValidYN="Y"><LastName>%s</LastName><ForeName>Ann'
          '</ForeName><Initials>A</Initials></Author>')


def record(number=1, title='A plain title.', abstract='A plain abstract.',
           authors='', references='', raw=False):
    """One record; text is escaped unless it is raw XML."""
    if not raw:
        title, abstract = escape(title), escape(abstract)
    return ('<PubmedArticle><MedlineCitation Status="MEDLINE" Owner="NLM">'
            '<PMID Version="1">%d</PMID>\n<Article PubModel="Print"><Journal>'
            '<JournalIssue CitedMedium="Print"><Volume>1</Volume><PubDate>'
            '<Year>2020</Year></PubDate></JournalIssue><Title>Journal of '
            'tests</Title><ISOAbbreviation>J Tests</ISOAbbreviation>'
            '</Journal>\n<ArticleTitle>%s</ArticleTitle>\n<Abstract>'
            '<AbstractText>%s</AbstractText></Abstract>\n<AuthorList>%s%s'
            '</AuthorList><Language>eng</Language></Article>'
            '</MedlineCitation>\n<PubmedData><ArticleIdList>'
            '<ArticleId IdType="pubmed">%d</ArticleId></ArticleIdList>%s'
            '</PubmedData></PubmedArticle>\n'
            % (10000000 + number, title, abstract, AUTHOR % 'Author',
               authors, 10000000 + number, references))


def as_set(*records, head=''):
    return ('<?xml version="1.0" encoding="UTF-8"?>\n' + head +
            '<PubmedArticleSet>\n' + ''.join(records) +
            '</PubmedArticleSet>\n')


def letters(n):
    """Surnames without digits."""
    word = ''
    while True:
        word = chr(97 + n % 26) + word
        n //= 26
        if n == 0:
            return word.capitalize()


def bomb():
    head = '<!DOCTYPE PubmedArticleSet [<!ENTITY a0 "lol">'
    for i in range(1, 30):
        head += '<!ENTITY a%d "%s">' % (i, ('&a%d;' % (i - 1)) * 10)
    return as_set(record(title='Bomb &a29; end', raw=True), head=head + ']>\n')


def external():
    head = ('<!DOCTYPE PubmedArticleSet [<!ENTITY x SYSTEM "file://%s">]>\n'
            % sys.argv[2])
    return as_set(record(title='See &x; end', raw=True), head=head)


def seventh():
    records = [record(i) for i in range(1, 11)]
    records[6] = records[6].replace('</ArticleTitle>', '</Title>')
    return as_set(*records)


def references():
    one = ('<Reference><Citation>Author A. A title of some length, number %s.'
           ' J Tests. 2019;1:2-3</Citation><ArticleIdList><ArticleId '
           'IdType="doi">10.1000/%d</ArticleId></ArticleIdList></Reference>')
    return as_set(record(references='<ReferenceList>' + ''.join(
        one % (letters(i), i) for i in range(3000)) + '</ReferenceList>'))


def scripts():
    line = ('Ελληνικά Кириллица العربية עברית हिन्दी বাংলা ไทย ქართული '
            'Հայերեն 中文 日本語 한국어 ἀρχή ∑∞≠ ½ ﬁ ')
    return as_set(record(title='Scripts ' + line, abstract=line * 50))


KINDS = {
    'plain': lambda: as_set(record(abstract='Some words of text. ' * 80)),
    'truncated': lambda: as_set(record(1), record(2))[:-400],
    'seventh': seventh,
    'bomb': bomb,
    'external': external,
    'deep': lambda: as_set(record(
        abstract='<i>' * 100000 + 'deep' + '</i>' * 100000, raw=True)),
    'huge': lambda: as_set(record(abstract='word ' * 2000000)),
    'authors': lambda: as_set(record(authors=''.join(
        AUTHOR % letters(i) for i in range(3000)))),
    'references': references,
    'word': lambda: as_set(record(abstract='x' * 20000)),
    'title': lambda: as_set(record(title='Title words ' * 1700)),
    'marks': lambda: as_set(record(abstract='a' + '\u0301' * 5000 + ' end')),
    'bidi': lambda: as_set(record(
        abstract='\u202b\u05d0 \u202aa ' * 100 + '\u202c' * 200 + ' end')),
    'scripts': scripts,
    'missing': lambda: as_set(record(
        abstract='Unassigned \U0001fffd\u0378 and \U000e1234 here.')),
}

if __name__ == '__main__':
    sys.stdout.buffer.write(KINDS[sys.argv[1]]().encode())
