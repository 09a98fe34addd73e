/**
 * The page for practising in the sandbox.
 */
@NullMarked
package dev.workshoproles.web.practise;

import org.jspecify.annotations.NullMarked;
