/**
 * The engine's face to JavaScript, and the one HTML file that {@code explore} writes.
 *
 * <p><b>Start with</b> {@link Engine}, everything that the page may call; {@link Landscape}, one
 * cost over its parameters, through which all sweeps and trainings go; {@link ExplorePage}, the
 * finished page with a record and an opening in it.
 *
 * <p><b>How the page is made.</b> TeaVM translates {@link Engine} and what it calls to JavaScript
 * ({@code engine.js}), the same bytecode that the command line runs. {@code PageTemplate} then
 * joins it with the modules of {@code src/main/web}, style and document into one text, whose
 * content-security policy allows just these scripts and forbids every request. Their folders are
 * what they are about ({@code state}, {@code work}, {@code map}, {@code fit}, {@code train}, …),
 * with their tests beside them ({@code npm test}). {@code state/parts.js} is the one table of what
 * a link means, what an opening keeps and what can be undone. Both happen in {@code mvn package},
 * by what is in {@code src/build}; the jar holds the finished template, and {@link ExplorePage}
 * only fills in the {@link Opening}: what the page shows first, in the words of the command line's
 * options.
 *
 * <p><b>How the page works.</b> Its own thread draws and keeps the state; everything that is
 * computed is asked of web workers, which alone run the engine: {@code work.js} says which of them
 * answers what, {@code crew.js} how questions wait, are dropped by a change, and how a worker that
 * goes on with a dropped one for long is replaced, {@code worker.js} what may be asked. A worker
 * holds a {@link Landscape}, sweeps pieces of its map ({@code sweeper.js} asks for them, coarse
 * first at the measured pace), and advances each ball as a {@link PageRun} of its {@link
 * PageTraining}; {@link Responses} has the rows and what the network makes of them. Workers can
 * hand over only numbers and texts: the rows of a basin map are numbers of a {@link
 * PageBasins.BasinPlane}, which one of them joins to {@link PageBasins}. What the page has to know
 * at once is written into it ({@code PageWords}): names of data, rules, the course. {@link
 * Landscapes} leaves out columns and rows, holds rows out and scales them as the command line's
 * options do. A long file of the user's own is read by the workers alone: the page keeps the file,
 * never its text. {@link Sharpness} has the largest eigenvalue of the Hessian, which bounds the
 * rate.
 *
 * <p><b>How it begins.</b> A page that shows what it was made for has a first layer of few controls
 * ({@code layers.js}), and its ball rolls once by itself; {@link FirstRuns} has a run for each
 * dataset that learns it. Where training stopped is judged in a worker of its own, as {@link
 * Ending} tells it, so that it can be skipped and training goes on from where it stands. A worker
 * that does not answer is named and can be ended ({@code watch.js}).
 *
 * <p><b>Planes.</b> A map's axes are parameters or directions. {@link PagePlane} lays them by the
 * recipes of {@code costscape.direction}, in one worker; the others get the directions as numbers.
 * The page places points in the plane itself ({@code plane.js}) and projects paths that leave it.
 *
 * <p><b>The surface.</b> The page draws it itself: {@code camera.js} has the command line's
 * perspective, {@code solid.js} the WebGL 2 program, {@code relief.js} the heights and what they
 * hide, which balls and paths ask for point by point. {@code places.js} says where things lie, on
 * the flat map as in the box, so that one module draws both.
 *
 * <p><b>What the page says.</b> {@code PageWords} writes the engine's own words into the page when
 * it is built: names, the course, tasks. The page's other texts stand in its modules in English;
 * {@code de.js} has each of them in German, and what the engine refuses too; tests find what is
 * missing there. A further language is one more such file.
 *
 * <p><b>The same numbers.</b> TeaVM's library has log1p(x) as log(1 + x), which is 0 where a cost
 * of 1e-20 is meant, a tanh that is NaN from 710 on and an ulp that is far too small; and a browser
 * has its own last bits. {@code NativeMathTransformer} puts {@code NativeMath} in their place
 * during translation, and {@code NativeBits} and {@code NativeScalar} in place of what works on the
 * bits of doubles; {@code Fdlibm} has what {@link StrictMath} has. {@code OrderOfSumsTransformer}
 * keeps the brackets of sums. So training takes the same steps as on the command line, to the last
 * bit, which {@code PageParityTest} holds.
 *
 * <p><b>Tried and dropped.</b> JavaScript's BigInt for those loops: 300 × 300 cells of 12 rows over
 * a unit's own weight and bias take 25 ms by BigInt and 10 ms by 32-bit words of the same memory.
 */
package costscape.browser;
