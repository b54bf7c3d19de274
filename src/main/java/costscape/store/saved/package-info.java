/**
 * Long work saved while it runs, so that the same command goes on where it stopped.
 *
 * <p><b>Start with</b> {@link ResumingRunner}, a {@link costscape.job.Runner} around another one;
 * {@link BlockFile}, the file of finished blocks. (Runners live where their means are: threads in
 * {@code run}, files here.)
 *
 * <p><b>The way of a block.</b> A job is numbered pieces whose results depend on the index alone.
 * {@link ResumingRunner} hands each finished piece on. If by the pace of the first second the whole
 * job will take longer than the patience, the pieces from then on go to a {@link BlockFile}. Each
 * block has a checksum, so a program killed at any moment leaves whole blocks and at most one torn
 * block, which is cut off.
 *
 * <p><b>The same job?</b> {@link Specification} hashes the job, the program's commit and the Java
 * version; the file's name ends with the hash's first digits. A job of another specification never
 * takes these blocks up.
 *
 * <p><b>Room on the disk.</b> Where the disk is full, saving ends with a line that says so, the
 * saved blocks are deleted for the results, and the job goes on.
 *
 * <p><b>Tried and dropped.</b> Java's serialised form as the hash of a job: it distinguishes a part
 * that two values share from two equal parts. A result read back from the disk shares nothing, so
 * the work that follows from it would have counted as other work.
 */
package costscape.store.saved;
