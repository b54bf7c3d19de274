package costscape.store.parts;

import java.io.Serializable;

/**
 * One part of a table, as the manifest lists it.
 *
 * @param name of its file in the folder of the parts
 * @param sha256 of its bytes
 */
public record PartEntry(String name, long bytes, String sha256, long cells)
    implements Serializable {}
