/**
 * What commands share that draw rows, networks and their answers, and pictures made of pictures.
 *
 * <p>Where nothing says which network is meant, {@code FirstTraining} trains one.
 *
 * <p>{@code OverOption} names the features that rows are drawn over.
 */
package costscape.cli.figure;
