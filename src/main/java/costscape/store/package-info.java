/**
 * Every file read or written. This page is the plan, and says what is promised about strangers'
 * files; the rooms below hold the types.
 *
 * <p>The rooms, each knowing only those above it:
 *
 * <ol>
 *   <li>{@code store.file}: files that are all there or none, an input with its faults in a line.
 *   <li>{@code store.text}: numbers, JSON and CSV as text, and the last two read back.
 *   <li>{@code store.array}: arrays of numbers in the files of NumPy, safetensors, PyTorch and
 *       HDF5.
 *   <li>{@code store.weights}: which of a file's arrays is which layer of a network.
 *   <li>{@code store.dataset}: the user's own data, from tables or arrays, and rows held out.
 *   <li>{@code store.table}: what stands in which column; points and paths read back.
 *   <li>{@code store.record}: the run record, which says how to make a result again.
 *   <li>{@code store.model}: a trained network with its rows' columns, {@code STEM.model.json}.
 *   <li>{@code store.onnx}: a network that is an ONNX graph, through onnxruntime.
 *   <li>{@code store.program}: costs, gradients and products that a program of the user tells.
 *   <li>{@code store.saved}: finished pieces of long work, so that a killed run goes on.
 * </ol>
 *
 * <p><b>Start with</b> {@link costscape.store.file.Transaction}, {@link
 * costscape.store.table.TableWriter} and {@link costscape.store.record.RunRecord}. A command makes
 * its record from the arguments and the inputs, computes, and hands each table or picture to the
 * folder as something that writes to a stream; the folder puts the file in its place. commons-csv,
 * gson and jhdf are named here and nowhere else.
 *
 * <p><b>Strangers' files.</b> Pictures with a record inside are made to be passed on, and tables of
 * data and weights come from anywhere. So a file is a stranger's until the opposite is known, and
 * its author is taken to know this program. What may be lost: the content of other files of the
 * reader, files that lie where something is written, the memory and the time of the machine, and
 * the terminal's screen. The command line, the working folder and the folder given by {@code --out}
 * are the user's own and are trusted, an argument file {@code @FILE} on the command line included.
 *
 * <p>Who may hand in what, and what its reader promises:
 *
 * <ul>
 *   <li><b>Tables</b> ({@link costscape.store.text.CsvInput}; data, points, paths, catalogues).
 *       Text and numbers, nothing that is looked up. A row has at most a million characters and ten
 *       thousand columns, or as many as the network at hand explains; memory grows with the rows
 *       that are really there. What gzip packed unpacks to 25 times its size at most, or 12 MB, and
 *       every byte of the file belongs to a member of it. A number with two readings is refused.
 *   <li><b>Weights in lists</b> ({@link costscape.store.text.JsonInput}). JSON by the letter, 255
 *       levels deep, no name twice in an object, and no more values and bytes than the network at
 *       hand explains.
 *   <li><b>Arrays</b> ({@link costscape.store.array.ArrayFile}; weights, directions, data).
 *       Lengths, places and shapes are checked against the file's size before memory is taken for
 *       them; nothing overlaps, no link is followed, no pickle is opened. Weights take the memory
 *       of the network's parameters. Rows grow with what is really there, up to 100 times the
 *       file's size or 48 MB.
 *   <li><b>Records</b> ({@link costscape.store.record.RecordedRun}; in JSON, and taken by {@link
 *       costscape.store.record.PageRecord} and {@code render.image} out of HTML, SVG, PNG, PDF and
 *       GIF). At most 16 MB of text, packed text included; four entries are kept and the rest is
 *       passed over. Each carrier is searched for its one text: no script runs, no style sheet,
 *       schema, entity or other file is fetched, a document type that defines anything is refused,
 *       and a PDF's objects are never followed.
 *   <li><b>Saved work</b> ({@code .unfinished}, {@link costscape.store.saved.BlockFile}) is this
 *       user's own, made by an earlier run in the same folder: only values of this program come to
 *       life from it, and it is never opened through a link. {@code again} takes none up unless
 *       {@code --allow-inputs} says that it may, for its folder may be a stranger's.
 * </ul>
 *
 * <p><b>What {@code again} promises</b> ({@code cli.RecordedCommand}). It prints the command before
 * running it. It runs commands of costscape alone, with options that a record can hold; argument
 * files are not expanded. The run reads the inputs that the record lists, if their hashes fit, and
 * no others; every option says by {@code cli.facts.ReadsFile} which part of its text is a file, so
 * that a record cannot hide one. Inputs outside the folder of the record's file, links followed,
 * need {@code --allow-inputs}. It writes below {@code --out}, or else below the folder that the
 * file lies in: a name ({@code cli.option.FileOptions}) is one name, and a folder that is a link is
 * refused. Of the files that lie there it replaces what carries the same record, or what such a
 * record lists by its SHA-256 ({@code cli.report.PlannedFiles}); {@code --replace} lets it replace
 * others too, and through a link it writes none.
 *
 * <p><b>What messages promise.</b> One line, at most 2,000 characters, in which {@link
 * costscape.store.file.SafeText} shows whatever would move a terminal as its code. Summaries, notes
 * and messages all leave by {@code cli.SafePrinter}, which sees to it, and JSON has codes of its
 * own for such characters.
 *
 * <p><b>Not promised.</b> Somebody who changes files of a folder while a run is at work there is
 * not kept out: a hash is taken before the file is read. A record may ask for long work, as its
 * command says. A picture may lie: the record says what to run, and only running it shows whether
 * the picture came from it.
 *
 * <p><b>Where it is tested.</b> {@code cli.HostileFilesTest} hands each file of {@code
 * src/test/resources/hostile} to every command that reads one, and counts connections, compares all
 * files and looks for a secret; {@code cli.HugeFilesTest} does so with files that claim or unpack
 * to more than they should, in a small heap; {@code cli.OptionMapTest} goes through all options;
 * {@code array.MutatedArraysTest} changes the headers of arrays; {@code cli.ReaderMatrixTest}
 * damages every format at every place of its structure and at random, and {@code
 * cli.OptionMatrixTest} gives every option every extreme value.
 */
package costscape.store;
