package org.svod.vault.contacts.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.svod.vault.contacts.problem.ContactRefusedException;

class SearchWordsTest {

    @Test
    void a_question_is_folded_word_by_word() {
        assertThat(SearchWords.asked("  Лёна  НОВОС ")).containsExactly("лена", "новос");
        assertThat(SearchWords.asked("лена-спб, Юрист!")).containsExactly("лена", "спб", "юрист");
        assertThat(SearchWords.asked(" -- \"* ")).isEmpty();
    }

    @Test
    void a_number_as_people_write_it_is_its_digits() {
        assertThat(SearchWords.asked("+7 (912) 345-67-89")).containsExactly("7", "912", "3456789");
        assertThat(SearchWords.asked("67\u201089")).containsExactly("6789");
        assertThat(SearchWords.asked("8-912-345-67-89")).containsExactly("89123456789");
    }

    @Test
    void a_number_is_written_by_every_end_of_it_with_four_digits_or_more() {
        assertThat(new SearchWords().phone("+79123456789").joined())
                .isEqualTo("79123456789 9123456789 123456789 23456789 3456789 456789 56789 6789 89123456789");
    }

    @Test
    void a_role_is_found_by_its_word_in_the_other_language() {
        assertThat(new SearchWords().role("Lawyer").joined()).isEqualTo("lawyer юрист адвокат");
        assertThat(new SearchWords().role("юрист").joined()).isEqualTo("юрист lawyer адвокат");
        assertThat(new SearchWords().role("водитель").joined()).isEqualTo("водитель");
    }

    @Test
    void an_alias_of_digits_and_hyphens_is_found_as_a_question_of_digits_is_read() throws ContactRefusedException {
        assertThat(new SearchWords().alias(Alias.read("12-34")).joined()).isEqualTo("1234 12 34");
    }

    @Test
    void a_long_question_is_cut_to_a_number_of_words_that_a_search_can_bear() {
        List<String> words = SearchWords.asked(String.join(
                " ", IntStream.range(0, 100).mapToObj(i -> "слово" + i).toList()));
        assertThat(words).hasSize(SearchWords.MAX_WORDS).startsWith("слово0");
    }
}
