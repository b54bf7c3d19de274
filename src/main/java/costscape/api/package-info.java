/**
 * The library: from data to a picture of the cost landscape in five lines, and what else the
 * command line can do.
 *
 * <pre>{@code
 * var model = Model.of(Data.ARTICLE).hidden(2);                      // network, data, cost
 * var plane = model.at(Preset.ARTICLE).plane("w1_0_0", -100, 100, "w1_0_1", -100, 100);
 * var surface = Sweep.surface(plane, 1000, 1000);                    // all cores
 * Picture.heatmap(surface).title("cost").write(Path.of("cost.png")); // .svg and .pdf alike
 * }</pre>
 *
 * <p><b>The way.</b> {@link costscape.api.Data} are rows: built in, from a CSV file, or from
 * arrays. A {@link costscape.api.Model} is a network's cost on them, or any function of ℝⁿ ({@link
 * costscape.api.Cost}), a program's or an ONNX graph's ({@link costscape.api.ExternalCost}). A
 * {@link costscape.api.Point} is a model at one θ: its cost, gradient, curvature and verdict. From
 * a point a {@link costscape.api.Line} or {@link costscape.api.Plane} goes along parameters or
 * other directions ({@link costscape.api.Direction}). {@link costscape.api.Sweep} evaluates the
 * cost there: a {@link costscape.api.Curve} or {@link costscape.api.Surface}. A {@link
 * costscape.api.Picture} or {@link costscape.api.Movie} shows it.
 *
 * <p><b>Beyond slices.</b> {@link costscape.api.Training} moves a point: {@link
 * costscape.api.Trained} is its path, which a picture lays over a plane. {@link
 * costscape.api.Catalogue} lists the places of the full space where training can stop and the
 * passes between them, {@link costscape.api.Basins} which of them each start reaches. {@link
 * costscape.api.Doctor} says what is wrong about a plane that somebody drew.
 *
 * <pre>{@code
 * var trained = model.random(1, 1).train(Training.adam(0.1).steps(2000));
 * System.out.println(trained.verdict().why());
 * var seen = Sweep.surface(trained.plane("w1_0_0", "w1_0_1"), 300, 300); // wide enough for it
 * Picture.landscape(seen).path(trained).write(Path.of("path.png"));
 *
 * var own = Model.of(2, t -> Math.pow(t[0] * t[0] - 1, 2) + t[1] * t[1]);
 * for (var place : Catalogue.of(own).of(Catalogue.Kind.MINIMUM)) {
 *   System.out.println(place.cost() + " at " + place.point());
 * }
 * }</pre>
 *
 * <p><b>What is promised.</b> Everything is immutable, and a method such as {@code title} or {@code
 * l2} returns another object; arrays are copied in and out; there is no state beside. {@link
 * costscape.api.Work} says on how many threads work is done, who receives its progress and who may
 * cancel it; the results are the same bit for bit. An exception says what was got and what would
 * do: {@link java.lang.IllegalArgumentException} for a wrong value or a file that cannot be read,
 * {@link java.lang.IllegalStateException} for what this object cannot do, {@link
 * java.util.NoSuchElementException} for a name that is not there, {@link
 * java.util.concurrent.CancellationException} for work that was cancelled, {@link
 * java.io.IOException} for a file that cannot be written. An old file is replaced whole or not at
 * all, and folders that are missing are made. What a cost of your own throws comes out of the call.
 *
 * <p>Costs of classes are in nats: the mean cross-entropy over the rows, computed from the logit so
 * that it is finite wherever the logit is. A slice fixes the other parameters: a dip in it proves
 * nothing about the whole space, which is what verdicts and catalogues are for.
 */
package costscape.api;
