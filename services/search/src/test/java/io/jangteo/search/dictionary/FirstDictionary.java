package io.jangteo.search.dictionary;

import java.util.List;
import java.util.stream.Stream;

/** The words that the shipped dictionaries must have, written out once more: a line that is lost there is missed here. */
final class FirstDictionary {
    static final List<String> WORDS = List.of("운동화", "축구화");

    private FirstDictionary() {}

    static Stream<List<String>> synonyms() {
        return Stream.of(
                List.of("노트북", "랩탑"),
                List.of("휴대폰", "핸드폰", "스마트폰"),
                List.of("컴퓨터", "PC", "피씨", "데스크탑"),
                List.of("TV", "텔레비전", "티비"));
    }
}
