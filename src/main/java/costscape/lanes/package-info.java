/** Elementary functions over whole arrays. */
package costscape.lanes;
