/** Every file read or written: tables, points, run records; atomic replacement. */
package costscape.store;
