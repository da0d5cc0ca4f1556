package io.jangteo.load.generate;

/** The same thing said in Korean and in English; either may be empty where nothing is to be said. */
record Words(String ko, String en) {

    static final Words NONE = new Words("", "");

    String in(Language language) {
        return language == Language.KOREAN ? ko : en;
    }
}
