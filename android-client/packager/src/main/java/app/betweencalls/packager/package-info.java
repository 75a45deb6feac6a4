/** Makes an installable package of compiled classes and resources: dex, check of the API level, zip, signature. */
@NullMarked
package app.betweencalls.packager;

import org.jspecify.annotations.NullMarked;
