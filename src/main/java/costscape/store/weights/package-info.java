/**
 * Weights of networks from files of arrays: which array is which layer.
 *
 * <p><b>Start with</b> {@link WeightArrays#read}, the named arrays of a file, nested lists in JSON
 * included; {@link WeightArrays#match}, which finds out which of them is which layer of a network
 * that is {@link WeightArrays.Wanted}; {@link WeightArrays.MatchedWeights}, whose {@code
 * parameters()} are θ in costscape's order. A direction is a set of arrays shaped like the weights
 * and is read in the same way:
 *
 * <pre>{@code
 * Wanted wanted = Wanted.of(network, Optional.empty());
 * double[] u = WeightArrays.read(file, wanted.parameters()).match(wanted).parameters();
 * }</pre>
 *
 * <p><b>How arrays become layers</b> ({@code Matching}). What training left behind (optimizer,
 * single numbers) is left out. A matrix and its bias have the same name but for the word for
 * weights or bias; names that say nothing are paired one after the other. The layers' order is the
 * natural order of their names, or the only order in which the shapes fit. PyTorch keeps a matrix
 * out × in, Keras and scikit-learn in × out; features, outputs and biases around it say which.
 * Where both fit, {@code --layout} has to say it: nothing is guessed. Where the hidden layers are
 * not known, the file says them.
 *
 * <p><b>Two classes.</b> costscape has one logistic output for two classes, most programs have two
 * softmax outputs. Their difference is the same network, exactly: the probabilities depend on z₁ −
 * z₀ alone. It is taken, and the sentence about the file says so. A penalty on the weights is that
 * of the difference.
 *
 * <p><b>Memory.</b> Shapes are matched before numbers are read, and a matrix goes into θ row by row
 * as it is stored: a file costs the memory of θ. What is packed may unpack to 48 MB more than a
 * plain file of its size could hold.
 */
package costscape.store.weights;
