package dev.workshoproles.api;

/**
 * A body of a request in which a slip of the pen is an error: an unknown field, a value
 * of another type, anything after its end.
 */
public interface StrictBody {

}
