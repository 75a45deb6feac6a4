/** What an administrator checks at a glance: is this installation sound. */
@NullMarked
package app.betweencalls.api.selftest;

import org.jspecify.annotations.NullMarked;
