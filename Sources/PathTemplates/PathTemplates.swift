internal import Vocabulary
