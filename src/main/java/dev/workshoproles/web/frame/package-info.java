/**
 * What is around the content of every page: account, run in progress, language and theme.
 */
@NullMarked
package dev.workshoproles.web.frame;

import org.jspecify.annotations.NullMarked;
