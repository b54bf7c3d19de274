/**
 * The doctor of planes: what is fine, doubtful or wrong about a plane of costs that somebody drew,
 * asked of the network that it is said to be of.
 *
 * <p>A {@link costscape.study.doctor.DrawnPlane} is what a file holds: coordinates and costs.
 * {@link costscape.study.doctor.NetworkDoctor} holds it against a cost, a point and two directions;
 * its parts are {@link costscape.study.doctor.CellDoctor}, which recomputes cells and names the
 * convention that explains a difference, and {@link costscape.study.doctor.DirectionDoctor}, which
 * measures the directions, and {@link costscape.study.doctor.TypicalDoctor}, which draws planes of
 * other seeds. A {@link costscape.study.doctor.Diagnosis} holds what all of them found. Each of
 * them gives {@link costscape.study.doctor.Finding}s. A finding is a fault only where the plane
 * cannot be what it is said to be; whatever has an explanation, or is a matter of what the plane is
 * for, is a doubt.
 */
package costscape.study.doctor;
