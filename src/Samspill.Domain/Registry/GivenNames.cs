namespace Samspill.Domain.Registry;

/// <summary>Common given names in Norway, Norwegian, Sami and from other countries: enough to warn, not a register of names.</summary>
internal static class GivenNames
{
    public static readonly HashSet<string> All = new(StringComparer.OrdinalIgnoreCase)
    {
        "Kari", "Anne", "Ingrid", "Marit", "Liv", "Eva", "Berit", "Astrid", "Bjørg", "Hilde", "Solveig", "Randi", "Anna", "Marianne", "Elisabeth", "Kristin",
        "Nina", "Bente", "Inger", "Hanne", "Ida", "Ellen", "Wenche", "Tone", "Heidi", "Gerd", "Tove", "Siri", "Silje", "Camilla", "Karin", "Lise", "Mona",
        "Julie", "Maria", "Sissel", "Ragnhild", "Turid", "Anita", "Trine", "Grete", "Kirsten", "Ruth", "Elin", "Monica", "Laila", "Emma", "Nora", "Sara",
        "Thea", "Linn", "Hege", "Cecilie", "Vilde", "Maren", "Ingvild", "Merete", "Gunn", "Unni", "Mari", "Malin", "Stine", "Eli", "Åse", "Torill",
        "Synnøve", "Kristine", "Helene", "Camille", "Karoline", "Amalie", "Sofie", "Sophie", "Emilie", "Ella", "Olivia", "Ingeborg", "Åshild", "Oddny",
        "Gro", "Guro", "Tonje", "Linda", "Susanne", "Charlotte", "Christine", "Rita", "Jorunn", "Signe", "Frida", "Oda", "Hedda", "Tiril", "Selma", "Jenny",
        "Leah", "Aurora", "Mia", "Maja", "Iben", "Tuva", "Pernille", "Marte", "Marthe", "Renate", "Veronica", "Veronika", "Vibeke", "Aud", "Birgit",
        "Reidun", "Margit", "Gudrun", "Borghild", "Halldis", "Dagny", "Alma", "Oline", "Jan", "Bjørn", "Ole", "Lars", "Kjell", "Knut", "Arne", "Svein",
        "Thomas", "Hans", "Geir", "Morten", "Terje", "Odd", "Erik", "Martin", "Andreas", "John", "Anders", "Rune", "Trond", "Tore", "Daniel", "Jon",
        "Kristian", "Marius", "Magnus", "Stian", "Tom", "Harald", "Øyvind", "Espen", "Rolf", "Fredrik", "Gunnar", "Henrik", "Eirik", "Leif", "Einar",
        "Alexander", "Christian", "Helge", "Kristoffer", "Sverre", "Olav", "Jonas", "Sindre", "Steinar", "Frode", "Kenneth", "Kåre", "Kjetil", "Roger",
        "Erling", "Vidar", "Petter", "Jørgen", "Eivind", "Sigurd", "Pål", "Ola", "Audun", "Asbjørn", "Håkon", "Haakon", "Torbjørn", "Håvard", "Jostein",
        "Tommy", "Egil", "Karl", "Roy", "Frank", "Robert", "Emil", "Jakob", "Noah", "Oskar", "Lukas", "Filip", "Elias", "Isak", "Theodor", "Aksel", "Kasper",
        "Mathias", "Tobias", "Sander", "Adrian", "Benjamin", "Johannes", "Simen", "Vegard", "Truls", "Trygve", "Ivar", "Ingvar", "Magne", "Arvid", "Birger",
        "Finn", "Reidar", "Ragnar", "Hallvard", "Halvor", "Tarjei", "Torgeir", "Torstein", "Endre", "Amund", "Aslak", "Sondre", "Ulrik", "Viktor", "Vetle",
        "Yngve", "Øystein", "Åge", "Åsmund", "Oddvar", "Nils", "Peder", "Anton", "Alfred", "Alf", "Willy", "Svend", "Sven", "Bård", "Brage", "Áile", "Elle",
        "Ánte", "Máret", "Máhtte", "Niillas", "Risten", "Biret", "Inga", "Sárá", "Ravna", "Lásse", "Jovnna", "Ivvár", "Mikkel", "Nilla", "Elen", "Sunná",
        "Heaika", "Beaska", "Ánde", "Piera", "Májjá", "Láilá", "Gáddjá", "Issát", "Áslat", "Mohammed", "Mohamed", "Muhammad", "Ahmed", "Ahmad", "Ali",
        "Hassan", "Hussein", "Omar", "Ibrahim", "Abdi", "Abdullah", "Abdirahman", "Yusuf", "Yousef", "Mustafa", "Khalid", "Amir", "Hamza", "Bilal", "Fatima",
        "Aisha", "Amina", "Maryam", "Mariam", "Khadija", "Zainab", "Hodan", "Fartun", "Ayan", "Sahra", "Leila", "Layla", "Nadia", "Samira", "Yasmin", "Sana",
        "Hana", "Zahra", "Rashid", "Tariq", "Imran", "Adnan", "Faisal", "Piotr", "Pawel", "Krzysztof", "Tomasz", "Marcin", "Andrzej", "Jakub", "Agnieszka",
        "Katarzyna", "Magdalena", "Malgorzata", "Joanna", "Ewa", "Aleksandra", "Ivan", "Dmitri", "Sergej", "Natalia", "Oksana", "Olena", "Svitlana",
        "Volodymyr", "Oleksandr", "Iryna", "Tetiana", "Jelena", "Milan", "Goran", "Dragan", "Amra", "Senad", "Nguyen", "Minh", "Linh", "Priya", "Ravi",
        "Arjun", "Siva", "Selam", "Tesfay", "Mehari", "Saba", "Luwam", "Rahel", "Dawit", "Yonas", "Samuel", "David", "Michael", "Daniela", "Carlos", "Jose",
        "Juan", "Pedro", "Ana", "Carmen", "Mehmet", "Ayse", "Emine", "Murat", "Selin", "Wei", "Ling", "Somchai", "Malee",
    };
}
