package org.svod.cli.command.manual;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Scripts that complete a command line in bash and in zsh. */
final class Completion {
    private final CompletionWords words;

    Completion(CompletionWords words) {
        this.words = words;
    }

    /** The script for that shell, as lines; none for a shell we have no script for. */
    Optional<List<String>> of(String shell) {
        return switch (shell) {
            case "bash" -> Optional.of(bash());
            case "zsh" -> Optional.of(zsh());
            default -> Optional.empty();
        };
    }

    private List<String> bash() {
        List<String> lines = new ArrayList<>(List.of(
                "# bash completion for svod. Knows commands, options and topics; starts no program.",
                "_svod() {",
                "  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} first='' second='' words='' i each",
                "  for ((i = 1; i < COMP_CWORD; i++)); do",
                "    each=${COMP_WORDS[i]}",
                "    case $each in",
                "      " + either(words.withFile()) + " | " + either(words.withValue()) + ") i=$((i + 1)) ;;",
                "      -*) ;;",
                "      *) if [ -z \"$first\" ]; then first=$each; elif [ -z \"$second\" ]; then second=$each; fi ;;",
                "    esac",
                "  done",
                "  case $before in",
                "    " + either(words.withFile())
                        + ") compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -f -- \"$word\"); return ;;",
                "    --lang) mapfile -t COMPREPLY < <(compgen -W 'ru en' -- \"$word\"); return ;;",
                "    " + either(words.withValue()) + ") COMPREPLY=(); return ;;",
                "  esac",
                "  case \"$first $second\" in"));
        words.places()
                .forEach((place, following) ->
                        lines.add("    '" + place + "') words='" + String.join(" ", following) + "' ;;"));
        lines.addAll(List.of(
                "  esac",
                "  case $word in -*) words=\"$words " + String.join(" ", words.options()) + "\" ;; esac",
                "  mapfile -t COMPREPLY < <(compgen -W \"$words\" -- \"$word\")",
                "}",
                "complete -F _svod svod"));
        return lines;
    }

    private List<String> zsh() {
        List<String> lines = new ArrayList<>(List.of(
                "#compdef svod",
                "# zsh completion for svod. Knows commands, options and topics; starts no program.",
                "_svod() {",
                "  local before=${words[CURRENT-1]} each skip=''",
                "  local -a found choices",
                "  for each in ${words[2,CURRENT-1]}; do",
                "    if [[ -n $skip ]]; then skip=''; continue; fi",
                "    case $each in",
                "      (" + either(words.withFile()) + " | " + either(words.withValue()) + ") skip=1 ;;",
                "      (-*) ;;",
                "      (*) found+=$each ;;",
                "    esac",
                "  done",
                "  case $before in",
                "    (" + either(words.withFile()) + ") _files; return ;;",
                "    (--lang) compadd -- ru en; return ;;",
                "    (" + either(words.withValue()) + ") return ;;",
                "  esac",
                "  case \"${found[1]} ${found[2]}\" in"));
        words.places()
                .forEach((place, following) ->
                        lines.add("    ('" + place + "') choices=(" + String.join(" ", following) + ") ;;"));
        lines.addAll(List.of(
                "  esac",
                "  if [[ ${words[CURRENT]} == -* ]]; then choices+=(" + String.join(" ", words.options()) + "); fi",
                "  compadd -a choices",
                "}",
                "if [[ ${funcstack[1]} == _svod ]]; then _svod \"$@\"; else compdef _svod svod; fi"));
        return lines;
    }

    private static String either(Iterable<String> names) {
        return String.join(" | ", names);
    }
}
