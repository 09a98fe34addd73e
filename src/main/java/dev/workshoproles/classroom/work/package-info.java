/**
 * Acts for all seats of a class or for some: a queue that replicas share, and the record
 * of the end.
 */
@NullMarked
package dev.workshoproles.classroom.work;

import org.jspecify.annotations.NullMarked;
