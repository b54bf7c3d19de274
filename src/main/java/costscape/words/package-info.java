/**
 * Words that several packages share: {@code Labelled} are enums whose names are words for programs,
 * {@code NameList} makes lists of names, {@code WrappedText} breaks lines, and {@code Notice}
 * begins every line on standard error.
 *
 * <p>A sentence stands where it is said, in English. Two faces speak German too, from resources, a
 * file a language: lessons and the course from {@code lesson/*-de.md}, the page from {@code
 * words/de.js}, which has what the engine says by its English.
 *
 * <p><b>Tried and dropped.</b> Tables of all sentences in both languages, read through a static
 * language: with two threads a gallery came out half English, and each report of a fault became a
 * line in two languages far from the code that says it.
 */
package costscape.words;
