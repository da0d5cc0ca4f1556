package io.jangteo.search.query;

/** What a search does beyond looking for words. Each can be left out of one search, to see what it is good for. */
public enum Feature {
    /** Other words for the same thing. */
    SYNONYMS,
    /** A word counts by the field that it stands in. */
    FIELD_WEIGHTS,
    /** What kind of thing the words are mostly said of. */
    LIKELY_KIND,
    /** Product numbers and beginnings of them. */
    CODES,
    /** The words side by side in the title. */
    PHRASE,
    /** What can be bought now first. */
    IN_STOCK,
    /** What goes with a thing is not what the words are said of. */
    ACCESSORIES,
    /** Keys of the other keyboard layout. */
    KEYBOARD,
    /** The first consonants of words (초성). */
    INITIALS,
    /** Words written apart that are one. */
    JOINED,
    /** Typing errors. */
    SPELLING,
    /** What comes nearest when nothing has all words. */
    NEAREST
}
