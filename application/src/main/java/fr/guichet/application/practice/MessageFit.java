package fr.guichet.application.practice;

import fr.guichet.domain.practice.Practice;

/** Whether every text message of a practice, its link included, fits 160 GSM-7 characters (spec A9). */
@FunctionalInterface
public interface MessageFit {

    boolean fits(Practice practice);
}
