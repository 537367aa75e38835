package fr.guichet.domain.registration;

import java.time.LocalDate;

/** When and where someone was born. */
public record Birth(LocalDate date, City city, Country country) {}
