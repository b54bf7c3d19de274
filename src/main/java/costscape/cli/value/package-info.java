/**
 * The meaning of words on the command line: a point, an axis, a direction, a size, a file's name.
 *
 * <p><b>Start with</b> {@code ModelAtPoint}, which most commands look at: a network's cost on some
 * data and a point. Then {@code PointText}, which reads a point, and {@code AxisText}, which reads
 * an axis.
 *
 * <p><b>The way through.</b> The classes whose names end in {@code Text} read one word and return a
 * value of the engine, or throw an {@code InputException} that quotes the word and says what was
 * expected. {@code Directions} reads the words for the directions of one slice as recipes of {@code
 * costscape.direction}, which makes them. {@code KeptPath} is a training path in files, one table
 * or the weights of each checkpoint; {@code --trace} and {@code --from} read it alike. {@code
 * Capacity} says how much fits the memory and the disk.
 *
 * <p>Nothing here knows an option's name from a field or writes a file. Only {@code cli.look} lies
 * below, so that options, reports and the gallery may all use it.
 *
 * <p><b>To add</b> a family of directions, write a recipe in {@code costscape.direction}, then
 * extend {@code DirectionText.Family} and the switch in {@code Directions}.
 *
 * <p><b>Worth knowing.</b> An axis is split at its last equals sign, not at its first one: a
 * direction's name may hold a file's name, as in {@code between:a=b.csv=0:1}.
 */
package costscape.cli.value;
