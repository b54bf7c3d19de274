/**
 * Arrays of numbers as other programs keep them: NumPy's {@code .npy} and {@code .npz}, {@code
 * .safetensors}, PyTorch's {@code .pt}, HDF5. What the arrays are for is not known here.
 *
 * <p><b>Start with</b> {@link ArrayFile}, which tells the kind of a file by its first bytes and
 * lists its arrays; {@link StoredArray}, a name, a shape and a place; {@link ElementType}, how a
 * number is stored.
 *
 * <p><b>The way of an array.</b> A reader ({@code NpyFormat}, {@code NpzFormat}, {@code
 * TorchFormat}, {@code SafetensorsFormat}, {@code HdfFormat}) takes {@link Bytes}, which are a
 * file's or in memory, and reads headers alone. Numbers are read when {@link StoredArray#toArray}
 * or {@link StoredArray#numbers} asks for them: a file of weights beside the state of its training
 * costs the memory of the weights, and a table of rows goes through 64 kB. Nothing stays open in
 * between.
 *
 * <p><b>Strangers' files.</b> Every length and place is checked against the file's size before
 * memory is taken or anything is read ({@link Bytes#check}): a header of 2⁶³ bytes, arrays past the
 * end, arrays that overlap and shapes that do not fit their bytes are refused in a line. An entry
 * of an archive gives no more bytes than its directory names, and its checksum is checked. HDF5 is
 * read by jhdf in the file's bytes in memory, and jhdf is asked only where arrays are: links, which
 * may lead to other files, are not followed, and arrays in chunks, which may be packed, are
 * refused. Pickles can run code: of PyTorch's, {@code TorchPickle} knows what makes tensors and
 * refuses the rest by its name; other pickles, such as NumPy's objects, are never opened.
 *
 * <p><b>Tried and dropped.</b> {@code java.util.zip.ZipFile}: it takes a file alone, so that no
 * test can hand it a million damaged directories in memory, and it lets entries share bytes.
 */
package costscape.store.array;
