package dev.workshoproles.api;

/**
 * Marks strict bodies in which null gives something back its default. In all others null
 * is an error.
 */
public interface NullableBody extends StrictBody {

}
