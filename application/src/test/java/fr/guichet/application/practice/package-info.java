/** The practice's settings in memory, and the suite that every store of them passes. */
@NullMarked
package fr.guichet.application.practice;

import org.jspecify.annotations.NullMarked;
