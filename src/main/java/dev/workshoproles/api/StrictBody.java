package dev.workshoproles.api;

/**
 * Marks request bodies that are parsed strictly: unknown fields, values of another type
 * and trailing content are errors.
 */
public interface StrictBody {

}
