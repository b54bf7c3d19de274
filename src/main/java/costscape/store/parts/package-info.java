/**
 * A table in numbered parts, each written by the machine that computed it.
 *
 * <p><b>Start with</b> {@link PartFolder}: the folder of the parts and its manifest; {@link
 * PartWriting}: the job whose pieces compute and write one part each.
 *
 * <p><b>The way of a part.</b> A piece computes the cells of some whole rows of a plane, writes
 * them into a file that no other attempt of the piece has, and gives the file its name once it is
 * whole. It hands back a {@link PartWriting.Written}: size, SHA-256, and the sums that a picture of
 * the plane needs. Two attempts write the same bytes, so it makes no difference which one is last.
 * When all parts are there, the program that asked deletes what lost attempts left and the further
 * parts that an earlier table's manifest lists, and writes {@code manifest.json}. Other files stay.
 *
 * <p><b>The way back.</b> The first part begins as the table does, with its header; the parts one
 * behind the other are the table, to the byte. {@code join} checks each part against the manifest
 * while it copies: one that is missing, damaged or foreign is named.
 */
package costscape.store.parts;
