/**
 * A trained network as one file, {@code STEM.model.json}.
 *
 * <p><b>Start with</b> {@link TrainedModel}, the value; {@link ModelFile}, which writes and finds
 * the files; {@link ModelFile.ModelReading}, which reads one and names whatever is wrong in it.
 *
 * <p><b>What is in it.</b> The weights alone are no network: whoever forgets the activation or the
 * standardising gets another cost from the same numbers, and nothing says so. So the file has all
 * that decides an answer: hidden layers, activation, cost, penalty, features and classes by name,
 * mean and deviation of every column that was scaled, the rows held out, and the fingerprint of the
 * data, as run records have it.
 *
 * <p><b>Whose rows.</b> The numbers of the rows held out mean something in the very table that
 * trained. Its fingerprint tells whether a table is that one, whatever its file is called now.
 */
package costscape.store.model;
