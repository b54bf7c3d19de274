/**
 * What is said to people, by name, each sentence once in every language.
 *
 * <p><b>Start with</b> {@code Phrase}: a constant has its English and its German beside each other,
 * so a language that lacks one does not compile. {@code Language} says which one is spoken: a
 * program speaks one at a time, and the command that runs chooses it.
 *
 * <p>{@code VerdictWords} are the reasons of a verdict, {@code PictureWords} what stands within a
 * picture, {@code CaptionWords} the sentences below it, {@code SummaryWords} the lines that a run
 * prints. A phrase is a clause or a sentence as a whole: German has another order of words, so no
 * sentence is put together from words that English happens to have in a row.
 *
 * <p><b>Numbers</b> come as text and have a decimal comma in German. What programs read, such as
 * tables and keys, is in no language: {@code Labelled} are the enums whose names are such words.
 *
 * <p><b>Tried and dropped.</b> A {@code ResourceBundle}: a missing word is found when it is asked
 * for, the page's compiler knows none, and reading two files takes longer than a small picture
 * allows. A table by the English sentence, as the page's own words have: two sentences that agree
 * in English by chance then agree in every language.
 */
package costscape.words;
