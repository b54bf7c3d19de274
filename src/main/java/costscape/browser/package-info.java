/**
 * The engine's face to JavaScript, and the one HTML file that {@code explore} writes.
 *
 * <p><b>Start with</b> {@link Engine}, everything that the page may call; {@link Landscape}, one
 * cost over its parameters, through which all sweeps and trainings go; {@link ExplorePage}, the
 * finished page with a record and an opening in it.
 *
 * <p><b>How the page is made.</b> TeaVM translates {@link Engine} and what it calls to JavaScript
 * ({@code engine.js}), the same bytecode that the command line runs. {@link PageTemplate} then
 * joins it with the modules of {@code src/main/web}, style and document into one text, whose
 * content-security policy allows just these scripts and forbids every request. Both happen in
 * {@code mvn package}; the jar holds the finished template, and {@link ExplorePage} only fills in
 * the {@link Opening}: what the page shows first, in the words of the command line's options.
 *
 * <p><b>How the page works.</b> Arrays pass as typed arrays without a copy. The page holds a {@link
 * Landscape}, asks it for curves and surfaces as sliders move, and advances each ball as a {@link
 * Descent}; {@link Responses} has the rows and what the network makes of them. Basin maps are made
 * by web workers, which can hand over only numbers: each makes rows ({@link BasinNumbers}), and one
 * of them joins all rows to {@link Basins}. {@link LessonRuns} turns a lesson's training runs into
 * openings. {@link Sharpness} has the largest eigenvalue of the Hessian, which bounds the rate.
 *
 * <p><b>The surface.</b> The page draws it itself: {@code camera.js} has the command line's
 * perspective, {@code solid.js} the WebGL 2 program, {@code relief.js} the heights and what they
 * hide, which balls and paths ask for point by point. {@code places.js} says where things lie, on
 * the flat map as in the box, so that one module draws both.
 *
 * <p><b>What the page says.</b> {@link PageWords} writes the engine's own words into the page when
 * it is built: names, lessons, tasks, glossary. The page's other texts stand in its modules in
 * English; {@code words-de.js} has each of them in German, and a test finds what is missing there.
 * A further language is one more such file.
 *
 * <p><b>The same numbers.</b> TeaVM's library has log1p(x) as log(1 + x), which is 0 where a cost
 * of 1e-20 is meant, and a tanh that is NaN from 710 on. {@link NativeMathTransformer} puts {@link
 * NativeMath} in their place during translation, and {@link NativeBits} in place of the loops over
 * the bits of doubles.
 *
 * <p><b>Tried and dropped.</b> JavaScript's BigInt for those loops: 300 × 300 cells of 12 rows over
 * a unit's own weight and bias take 25 ms by BigInt and 10 ms by 32-bit words of the same memory.
 */
package costscape.browser;
