package fr.guichet.bootstrap;

import fr.guichet.bootstrap.account.CreateAdmin;
import fr.guichet.bootstrap.account.PasswordSource;

/** What the jar does besides serving, named by its first argument. */
final class Commands {

    private static final int MISUSE = 2;

    private Commands() {}

    /** The exit code: 0 when it is done. */
    static int run(String command, String[] arguments) {
        if (command.equals(CreateAdmin.NAME)) {
            return new CreateAdmin(PasswordSource.ofThisProcess(), System.out, System.err).run(arguments);
        }
        System.err.println("guichet: there is no command \"" + command + "\".");
        System.err.println("Without a command the program starts and serves. The one command is:");
        System.err.println("  " + CreateAdmin.USAGE);
        return MISUSE;
    }
}
