/**
 * The commands: each reads its options, calls the engine, and hands the result to a report.
 *
 * <p><b>Start with</b> {@code Costscape}, which lists the commands; {@code SweepCommand}, whose
 * {@code answer} shows the order that all commands keep; and {@code Failures}, which turns every
 * exception into one line and an exit code.
 *
 * <p><b>From words to files.</b>
 *
 * <ol>
 *   <li>{@code Asked} gives the words to a parser. {@code Costscape} builds it for the one command
 *       that is named, because reading the options of all commands takes longer than a small
 *       picture.
 *   <li>picocli fills the option groups of {@code cli.option}. They turn words into values, such as
 *       a model, a slice or a training, and refuse what is wrong.
 *   <li>The command names the files that it will write ({@code Output.prepare}), so a run that
 *       could not write its results fails before the work.
 *   <li>The engine works on a runner that {@code ThreadOptions} made. Long work is saved as it goes
 *       ({@code Output.resuming}).
 *   <li>The command writes tables and pictures, then the record of the run, then prints the
 *       summary. Where a picture has no room the tables stay, and {@code again} draws them in
 *       another look ({@code Pictures.writeOrKeep}).
 * </ol>
 *
 * <p><b>Exit codes.</b> 0: done. 2: the command line or an input is wrong; this is every {@code
 * InputException}, and a picture that cannot show what it is to. The engine's own refusals become
 * one where options turn into values ({@code InputException.given}); from anywhere else they are
 * ours. 130: interrupted. 1: anything else, such as a full disk.
 *
 * <p><b>To add a command</b>, write its class here and add a constant to {@code CommandName}. <b>To
 * add an option</b>, add a field to a group in {@code cli.option}, or to the command if no other
 * command has it. An option that reads a file says so by {@code @ReadsFile}, so that the record of
 * the run lists the file; a test fails if it does not. Options that need or forbid each other are a
 * row of {@code combinations.txt}.
 *
 * <p><b>Tried and dropped.</b> A command once evaluated, drew, wrote and summarised in one class.
 * Now {@code cli.sweep} does that for a sweep, {@code TraceWords} in {@code cli.trace} says what
 * training found, and {@code answer} only puts them in order. Panels do not share values with the
 * command that draws them: {@code cli.panel} parses a fresh command for each panel from what
 * picocli understood, so a panel means exactly what the same command alone would mean.
 */
package costscape.cli;
