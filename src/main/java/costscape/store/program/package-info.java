/**
 * Costs that another program tells through a pipe.
 *
 * <p>Start with {@link costscape.store.program.ProgramCosts}, a {@code CostSource} as the engine
 * knows them; it starts a process for each thread that asks. A process first says which arrays its
 * parameters are ({@code Greeting}); then it is told blocks of points and answers with as many
 * costs ({@code ProgramProcess}). Lines are JSON, numbers are raw doubles, the smallest byte first.
 *
 * <p>A program may do anything: end, hang, print to where its answers belong. Whatever is not the
 * answer ends the run with one sentence, which has the program's last words on standard error, and
 * no process is left.
 */
package costscape.store.program;
