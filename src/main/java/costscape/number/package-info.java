/**
 * Numbers as text, for machines and for people.
 *
 * <p><b>Start with</b> {@link NumberText}, which writes a double as the shortest decimal that reads
 * back to it: tables, records and hashes of data all use this one writer, so equal numbers are
 * equal bytes. {@link SixDigits} writes numbers for summaries, and with fewer digits for pictures
 * and captions, where a power of ten is raised and a minus sign is one.
 *
 * <p><b>The way of a number.</b> {@link NumberText} finds the digits d and the exponent k of the
 * shortest decimal d·10^k that rounds to the double (Raffaele Giulietti, The Schubfach way to
 * render doubles, 2020), by three products with a power of ten kept to 126 bits, and puts them, the
 * point and the exponent into a byte array as JavaScript lays them out.
 *
 * <p><b>Tried and dropped.</b> {@link Double#toString} depends on the JDK: Java 17 writes 2⁻⁴⁴ with
 * a digit too many. The own writer takes about 30 ns a number, and takes two digits from each
 * division, as divisions are what takes the time.
 */
package costscape.number;
