/**
 * Networks as ONNX graphs, which PyTorch, Keras, JAX and scikit-learn write: any network becomes a
 * cost over rows.
 *
 * <p>Start with {@link costscape.store.onnx.GraphCost}, a network outside as the engine knows them.
 * {@code OnnxGraph} reads the file and refuses what no graph can be; {@code GraphArrays} finds out
 * which arrays are parameters, and of weights which sides name a filter; {@code GraphOutput} finds
 * what answers; {@code GraphBytes} writes the graph anew, so that a point's weights can be given to
 * it. {@code GraphEngine} computes a graph block by block, and its answers to all rows. {@code
 * RowCost} says what an answer costs. {@code OnnxRuntime} is the only class that knows the library.
 *
 * <p>Every block of rows is computed in one thread and the same blocks are made whatever the number
 * of threads, so that costs have the same bits. Weights of convolutions that are inputs take 2.6
 * times as long as those that are numbers of the graph, so large ones get a session for each point.
 */
package costscape.store.onnx;
