package costscape.store.parts;

import costscape.sweep.BlockSums;
import java.io.Serializable;

/**
 * A part of a table that lies in its place.
 *
 * @param sums what a picture of the table needs of its cells
 */
public record WrittenPart(PartEntry entry, BlockSums sums) implements Serializable {}
