package org.svod.cli.command;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.svod.cli.ask.Questions;
import org.svod.cli.command.window.SecondWindow;
import org.svod.cli.command.window.Sharing;
import org.svod.cli.output.Departure;
import org.svod.cli.output.Environment;
import org.svod.cli.output.ExitCode;
import org.svod.cli.output.Problem;
import org.svod.cli.output.Writer;
import org.svod.cli.problem.ContactProblems;
import org.svod.cli.problem.VaultProblems;
import org.svod.cli.terminal.IdleRule;
import org.svod.cli.terminal.NoTerminal;
import org.svod.cli.terminal.Terminal;
import org.svod.cli.watch.EraseWatch;
import org.svod.cli.words.Words;
import org.svod.desk.ContactDesk;
import org.svod.desk.ProtocolDesk;
import org.svod.vault.Vault;
import org.svod.vault.VaultCreation;
import org.svod.vault.VaultOpening;
import org.svod.vault.contacts.field.PhoneParser;
import org.svod.vault.contacts.problem.ContactProblemException;
import org.svod.vault.failure.VaultException;
import org.svod.vault.file.FilePort;
import org.svod.vault.file.FreeSpace;

/**
 * What one command runs in: words, terminal, places, and the vault, which is opened when a command first needs it and closed
 * when the command ends. For one thread.
 */
public final class Session extends OpenDesks implements AutoCloseable {

    private final Environment environment;
    private final GlobalOptions options;
    private final Words words;
    private final Terminal terminal;
    private final Places places;
    private final Tools tools;
    private final List<String> remarks = new ArrayList<>();
    private @Nullable Writer writer;
    private Departure departure = new Departure();
    private @Nullable Vault vault;
    private @Nullable ProtocolDesk shelf;
    private EraseWatch.@Nullable Watched watched;
    private @Nullable CommandTree tree;
    private @Nullable SecondWindow elsewhere;
    private @Nullable Sharing sharing;
    private boolean lent;
    private boolean thrownAway;

    /** How vaults are made and opened, and the shelf of protocols: handed in by the composition. */
    public record Tools(
            VaultCreation creation,
            VaultOpening opening,
            FilePort files,
            FreeSpace space,
            ProtocolDesk protocols,
            SecureRandom random,
            PhoneParser phones,
            EraseWatch watch) {}

    /** A session for one command. */
    public Session(Environment environment, GlobalOptions options, Words words, Terminal terminal, Tools tools) {
        this.environment = environment;
        this.options = options;
        this.words = words;
        this.terminal = options.noInput() ? new NoTerminal() : terminal;
        this.places = Places.of(environment, options);
        this.tools = tools;
    }

    private Session(Session outer, Environment environment, Path vault) {
        this.environment = environment;
        this.options = outer.options;
        this.words = outer.words;
        this.terminal = outer.terminal;
        this.places = new Places(outer.places.data(), vault, true);
        this.tools = outer.tools;
        this.writer = outer.writer;
        this.departure = outer.departure;
        this.thrownAway = true;
    }

    /** Whether nothing of this vault is kept, so that nobody is told to go on there later. */
    public boolean isThrownAway() {
        return thrownAway;
    }

    /** The same session on a vault that is thrown away, at another time: practice and demo. The caller closes it. */
    public Session in(Path vault, Clock clock) {
        return new Session(this, environment.at(clock), vault);
    }

    private Session(Session owner, Environment environment, GlobalOptions options, Words words, Terminal terminal) {
        this.environment = environment;
        this.options = options;
        this.words = words;
        this.terminal = options.noInput() ? new NoTerminal() : terminal;
        this.places = owner.places;
        this.tools = owner.tools;
        this.vault = owner.vault();
        this.sharing = owner.sharing;
        this.lent = true;
    }

    /**
     * A session for another command line on the vault that is open here, which stays this one's: closing the other closes
     * nothing.
     */
    public Session lend(Environment to, GlobalOptions with, Words speaking, Terminal at) {
        return new Session(this, to, with, speaking, at);
    }

    void runsIn(CommandTree given) {
        this.tree = given;
    }

    void asksElsewhere(SecondWindow given) {
        this.elsewhere = given;
    }

    /**
     * Does {@code work}, and serves second windows while a question of it waits; opens the vault if it is not. Where no socket
     * can be, one window must do.
     */
    public <T> T sharing(Supplier<T> work) {
        Vault open = vault();
        if (sharing == null) {
            sharing = new Sharing(
                    SecondWindow.place(environment, open.directory().path()),
                    new Lending(this, commands())::answer,
                    terminal::whileWaiting);
            if (watched != null) {
                watched.atTheEnd(sharing::close);
            }
        }
        return sharing.during(work);
    }

    /** What second windows do with the vault of this session; empty if it is not shared. */
    public Optional<Sharing> sharing() {
        return Optional.ofNullable(sharing);
    }

    /** All commands. */
    public CommandTree commands() {
        if (tree == null) {
            throw new IllegalStateException("no tree yet");
        }
        return tree;
    }

    void writeThrough(Writer given) {
        this.writer = given;
    }

    void leaveThrough(Departure given) {
        this.departure = given;
    }

    /** What is said when this run is left in the middle. */
    public Departure departure() {
        return departure;
    }

    /** Whether the vault is open in this session. */
    public boolean isOpen() {
        return vault != null;
    }

    /** What the process was started with. */
    @Override
    public Environment environment() {
        return environment;
    }

    /** The words of the person's language. */
    public Words words() {
        return words;
    }

    /** Where a person can be asked; not present when nobody may be. */
    public Terminal terminal() {
        return terminal;
    }

    /** Where this run's files are. */
    public Places places() {
        return places;
    }

    /** The global options. */
    public GlobalOptions options() {
        return options;
    }

    /** The writer of this run, for screens that come before the answer. */
    public Writer writer() {
        if (writer == null) {
            throw new IllegalStateException("no writer yet");
        }
        return writer;
    }

    /** How vaults are made and opened. */
    @Override
    public Tools tools() {
        return tools;
    }

    /** Where the passphrase comes from. */
    public PassphraseSource passphrase() {
        return new PassphraseSource(options, terminal, words, tools.files());
    }

    /** The open vault; the passphrase is read or asked at the first call. */
    @Override
    public Vault vault() {
        Vault open = vault;
        if (open == null) {
            if (elsewhere != null) {
                elsewhere.handOverIfHeld(places.vault());
            }
            open = inVault(new Unlocking(this)::unlocked);
            use(open);
            lookAfter(open);
            terminal.whenIdle(new IdleRule(
                    words.say("guide.dark"), words.say("guide.dark-due"), () -> inVault(incidents()::realIsOpen)));
        }
        return open;
    }

    /**
     * Uses a vault that was opened elsewhere, and closes it with the session. From now on the process ends if another one
     * erases the vault's keys.
     */
    public void use(Vault opened) {
        this.vault = opened;
        this.watched = tools.watch().over(opened, terminal, words.language());
    }

    private void lookAfter(Vault open) {
        try {
            new Unlocking(this).lookAfter(open);
        } catch (VaultException failure) {
            throw problem(failure);
        }
    }

    /** Says something beside the answer: to standard error, or among the warnings of the document. */
    public void remark(String sentence) {
        remarks.add(sentence);
        writer().remark(sentence);
    }

    /** What was said beside the answer so far. */
    List<String> remarks() {
        return List.copyOf(remarks);
    }

    /** Questions at the session's terminal. */
    public Questions questions() {
        return new Questions(terminal, writer(), words);
    }

    /** The problem for a failure of the vault. */
    public Problem problem(VaultException failure) {
        return new VaultProblems(places.vault(), environment.clock(), options.keyFile()).of(failure);
    }

    /** The protocols at hand: in an open vault, the movement's own too. */
    @Override
    public ProtocolDesk protocols() {
        Vault open = vault;
        if (open == null) {
            return tools.protocols();
        }
        if (shelf == null) {
            shelf = inVault(() -> ProtocolDesk.in(open.store()));
        }
        return shelf;
    }

    /** Forgets which protocols were at hand, after one was imported. */
    public void protocolsChanged() {
        shelf = null;
    }

    /** Work with the contacts of the open vault; what is wrong becomes a problem with its three lines. */
    @FunctionalInterface
    public interface ContactWork<T> {
        /** Does it. */
        T on(ContactDesk desk) throws VaultException, ContactProblemException;
    }

    /** Work in the open vault. */
    @FunctionalInterface
    public interface VaultWork<T> {
        /** Does it. */
        T run() throws VaultException;
    }

    /** Does {@code work} on the contacts of the open vault. */
    public <T> T onContacts(ContactWork<T> work) {
        try {
            return work.on(contacts());
        } catch (VaultException failure) {
            throw problem(failure);
        } catch (ContactProblemException wrong) {
            throw new ContactProblems(words).of(wrong);
        }
    }

    /** Does {@code work} in the open vault. */
    @Override
    public <T> T inVault(VaultWork<T> work) {
        try {
            return work.run();
        } catch (VaultException failure) {
            throw problem(failure);
        }
    }

    /** Free text for {@code command}, named as a person would type it. */
    public FreeText freeText(String command) {
        return new FreeText(this, command);
    }

    /** The same session with {@code text} on standard input; it uses this session's vault, which this one watches and closes. */
    public Session reading(String text) {
        Session same = new Session(this, environment.reading(text), places.vault());
        same.vault = vault();
        return same;
    }

    /** On whose word entries are written. */
    @Override
    public Optional<String> onWordOf() {
        return options.onWordOf();
    }

    /** Says that a person must answer and names the command line that would have done without. */
    public Problem needsPerson(String commandLine) {
        return new Problem(ExitCode.NEEDS_PERSON, "needs-person", commandLine);
    }

    @Override
    public void close() {
        if (lent) {
            return;
        }
        if (sharing != null) {
            sharing.close();
        }
        if (watched != null) {
            watched.close();
        }
        if (vault != null) {
            try {
                vault.close();
            } catch (VaultException failure) {
                throw problem(failure);
            }
        }
    }
}
