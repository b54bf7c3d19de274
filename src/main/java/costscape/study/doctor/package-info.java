/**
 * The doctor of planes: what is fine, doubtful or wrong about a plane of costs that somebody drew,
 * by itself and asked of the network that it is said to be of.
 *
 * <p>A {@link costscape.study.doctor.DrawnPlane} is what a file holds. {@link
 * costscape.study.doctor.Diagnosis} begins with what it tells alone; {@link
 * costscape.study.doctor.NetworkDoctor} adds what a network tells, by recomputed cells, measured
 * directions and planes of other seeds. A {@link costscape.study.doctor.Finding} is a fault only
 * where the plane cannot be what it is said to be; whatever has an explanation, or is a matter of
 * what the plane is for, is a doubt.
 */
package costscape.study.doctor;
